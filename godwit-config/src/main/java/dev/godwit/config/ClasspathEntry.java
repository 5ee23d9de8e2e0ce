package dev.godwit.config;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One entry of {@code classpath} in the configuration.
 *
 * @param base what it is relative to
 * @param text a jar, a directory of classes, or {@code lib/*.jar}
 */
record ClasspathEntry(Path base, String text) {

    private static final String ALL_JARS = "*.jar";

    void addTo(List<Path> path) {
        if (text.equals(ALL_JARS) || text.endsWith("/" + ALL_JARS)) {
            path.addAll(jars(base.resolve(text.substring(0, text.length() - ALL_JARS.length()))));
            return;
        }
        Path entry = base.resolve(text);
        if (!Files.exists(entry)) {
            throw missing("There is no " + text + " for the class path.");
        }
        path.add(entry);
    }

    private List<Path> jars(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw missing("There is no directory for " + text + " on the class path.");
        }
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, ALL_JARS)) {
            found.forEach(jars::add);
        } catch (IOException e) {
            throw missing("The directory of " + text + " cannot be read: " + e.getMessage());
        }
        Collections.sort(jars);
        return jars;
    }

    private static GodwitException missing(String message) {
        return GodwitException.of(ErrorCode.CONFIGURATION, message)
                .hint("Put there what the migrations in Java use, or correct `classpath:` in godwit.yaml.")
                .build();
    }
}
