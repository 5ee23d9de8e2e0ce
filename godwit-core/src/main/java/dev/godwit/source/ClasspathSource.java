package dev.godwit.source;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Catalog;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The migrations in a folder of the class path, in all directories and jars that have it. Asks the class loader for the folder and
 * never walks through the rest of the class path; a jar must therefore have entries for its directories, as jars made by build tools
 * do. Thread-safe.
 */
public final class ClasspathSource implements MigrationSource {
    private final ClassLoader loader;
    private final String location;
    private @Nullable FolderReader reader;

    /**
     * A folder of the class path.
     *
     * @param location for example {@code db/migrations}
     */
    public ClasspathSource(ClassLoader loader, String location) {
        this.loader = loader;
        this.location = location.replaceAll("^/+|/+$", "");
    }

    @Override
    public Catalog read(SourceContext context) {
        return reader().read(context);
    }

    @Override
    public String name() {
        return "classpath:" + location;
    }

    private synchronized FolderReader reader() {
        if (reader == null) {
            reader = new FolderReader(name(), folders());
        }
        return reader;
    }

    private List<Folder> folders() {
        Map<String, URL> urls = new LinkedHashMap<>();
        try {
            for (URL url : Collections.list(loader.getResources(location + "/"))) {
                urls.put(url.toString(), url);
            }
            List<Folder> folders = new ArrayList<>();
            for (URL url : urls.values()) {
                folders.add(folder(url));
            }
            if (folders.isEmpty()) {
                throw missing();
            }
            return folders;
        } catch (IOException e) {
            throw unreadable(location, e);
        }
    }

    private Folder folder(URL url) throws IOException {
        if (url.getProtocol().equals("file")) {
            try {
                return new DirectoryMemory(Path.of(url.toURI()), name());
            } catch (URISyntaxException e) {
                throw unreadable(url.toString(), e);
            }
        }
        URLConnection connection = url.openConnection();
        if (connection instanceof JarURLConnection) {
            return new JarFolder(url, name());
        }
        throw GodwitException.of(
                        ErrorCode.FILE_UNREADABLE,
                        name() + " is at " + url + ", which cannot be listed: neither a directory nor a jar.")
                .at(Place.of(name()))
                .hint("Put the migrations into a directory and name it with filesystem:DIRECTORY.")
                .build();
    }

    private GodwitException missing() {
        return GodwitException.of(ErrorCode.DIRECTORY_MISSING, "There is no folder " + location + " on the class path.")
                .at(Place.of(name()))
                .hint("Create it under the resources of the project (for example src/main/resources/" + location
                        + "), or name another one. A jar must have entries for its directories.")
                .build();
    }

    private GodwitException unreadable(String what, Exception cause) {
        return GodwitException.of(ErrorCode.FILE_UNREADABLE, what + " cannot be read from the class path.")
                .at(Place.of(name()))
                .hint("Check that its directories and jars are still there.")
                .cause(cause)
                .build();
    }
}
