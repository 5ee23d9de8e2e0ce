package dev.godwit.cli;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * What migrations in Java use besides Godwit.
 *
 * @param entries jars and directories of classes
 */
record ClassPath(List<Path> entries) {

    /** A loader that knows them and all that Godwit itself knows. It lives as long as the process. */
    ClassLoader loader() {
        ClassLoader own = ClassPath.class.getClassLoader();
        return entries.isEmpty() ? own : new URLClassLoader("godwit-classpath", urls(), own);
    }

    private URL[] urls() {
        return entries.stream().map(ClassPath::url).toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
