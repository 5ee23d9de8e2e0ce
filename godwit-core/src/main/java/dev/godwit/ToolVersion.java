package dev.godwit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The release of Godwit that is running. */
public final class ToolVersion {

    private ToolVersion() {}

    /** For example {@code 0.1.0}; {@code unknown} when the build left it out. */
    public static String current() {
        try (InputStream in = ToolVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
