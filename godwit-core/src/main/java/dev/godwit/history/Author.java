package dev.godwit.history;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who writes into the history, and with which release.
 *
 * @param who {@code user@host}
 * @param toolVersion the release of Godwit
 */
public record Author(String who, String toolVersion) {

    /** The user and the machine of this process. */
    public static Author ofThisProcess(String toolVersion) {
        String user = System.getProperty("user.name", "unknown");
        return new Author(user + "@" + host(), toolVersion);
    }

    /** The kernel's own name where it can be read: asking the resolver may take seconds on a machine without DNS. */
    private static String host() {
        Path kernel = Path.of("/proc/sys/kernel/hostname");
        try {
            if (Files.isReadable(kernel)) {
                return Files.readString(kernel).strip();
            }
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "unknown-host";
        }
    }
}
