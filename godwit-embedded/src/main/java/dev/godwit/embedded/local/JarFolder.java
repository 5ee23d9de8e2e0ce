package dev.godwit.embedded.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Unpacks one folder of a jar on the class path. Jars keep no modes, so the folders of programs have to be named. */
public record JarFolder(URL anyEntry, String prefix, Set<String> programFolders) {

    public void unpack(Path target, Set<String> wanted) {
        try {
            JarURLConnection connection = (JarURLConnection) anyEntry.openConnection();
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                List<JarEntry> entries = jar.stream()
                        .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
                        .filter(entry -> wanted.contains(topFolder(entry)))
                        .toList();
                for (JarEntry entry : entries) {
                    unpack(jar, entry, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack(JarFile jar, JarEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName().substring(prefix.length())).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("Entry outside its folder: " + entry.getName());
        }
        Files.createDirectories(file.resolve("..").normalize());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
        }
        Permissions.openToAll(file, programFolders.contains(topFolder(entry)));
    }

    private String topFolder(JarEntry entry) {
        String rest = entry.getName().substring(prefix.length());
        int slash = rest.indexOf('/');
        return slash < 0 ? "" : rest.substring(0, slash);
    }
}
