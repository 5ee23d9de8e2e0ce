package dev.godwit.source;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.source.layout.FileEntry;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A folder inside a jar, reached through its URL, so that jars within jars work wherever the class loader has a handler for them. Read
 * once: jars on a class path do not change. Not thread-safe.
 */
final class JarFolder implements Folder {
    private final URL url;
    private final String name;
    private final List<FileEntry> entries = new ArrayList<>();
    private boolean read;

    /**
     * A folder.
     *
     * @param url of the folder, with {@code /} at its end
     * @param name how messages name it
     */
    JarFolder(URL url, String name) {
        this.url = url;
        this.name = name;
    }

    @Override
    public boolean refresh() {
        boolean first = !read;
        if (first) {
            readJar();
            read = true;
        }
        return first;
    }

    @Override
    public List<FileEntry> entries() {
        return List.copyOf(entries);
    }

    private void readJar() {
        entries.clear();
        try {
            JarURLConnection connection = (JarURLConnection) url.openConnection();
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                readFolder(jar, String.valueOf(connection.getEntryName()));
            }
        } catch (IOException e) {
            throw GodwitException.of(ErrorCode.FILE_UNREADABLE, name + " cannot be listed in " + url + ".")
                    .at(Place.of(name))
                    .hint("Check that the jar is whole and not being replaced.")
                    .cause(e)
                    .build();
        }
    }

    private void readFolder(JarFile jar, String folder) throws IOException {
        String prefix = folder.endsWith("/") ? folder : folder + "/";
        for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
            JarEntry entry = all.nextElement();
            if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
                String path = entry.getName().substring(prefix.length());
                if (!isInHiddenFolder(path)) {
                    entries.add(file(jar, entry, path));
                }
            }
        }
    }

    private static boolean isInHiddenFolder(String path) {
        return ("/" + path.substring(0, path.lastIndexOf('/') + 1)).contains("/.");
    }

    private FileEntry file(JarFile jar, JarEntry entry, String path) throws IOException {
        URL file = url(path);
        String displayed = name + "/" + path;
        boolean isText =
                path.endsWith(".sql") || path.endsWith(".java") || path.endsWith(".conf") || path.endsWith(".toml");
        if (!isText || entry.getSize() > HeldText.LIMIT || entry.getSize() < 0) {
            return new FileEntry(path, new ResourceText(file, displayed), file.toString());
        }
        try (InputStream stream = jar.getInputStream(entry)) {
            HeldText text = HeldText.decode(displayed, stream.readAllBytes());
            return new FileEntry(path, new ResourceText(file, displayed, text), file.toString());
        }
    }

    private URL url(String path) throws IOException {
        try {
            return new URL(
                    url + new URI(null, null, "/" + path, null).getRawPath().substring(1));
        } catch (URISyntaxException e) {
            throw new IOException("There is no URL for " + path, e);
        }
    }
}
