package dev.godwit.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The resources of an application, written by a test.
 *
 * @param root a folder that is on the class path of the application
 */
record Project(Path root) {

    static final String NOTES = "CREATE TABLE notes (id integer PRIMARY KEY, text varchar(100));";

    /** Writes a migration of the default folder. */
    Project migration(String file, String sql) {
        return file("db/migrations/" + file, sql);
    }

    /** Writes a file. */
    Project file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes one away. */
    void delete(String path) {
        try {
            Files.delete(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of the tests with this folder on it. */
    ClassLoader classLoader() {
        try {
            return new URLClassLoader(
                    new URL[] {root.toUri().toURL()}, Thread.currentThread().getContextClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
