package dev.godwit.source;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.sql.TextSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text on the class path. A small one is read once and held; a large one is opened anew each time. Thread-safe. */
final class ResourceText implements TextSource {
    private final URL url;
    private final String name;
    private final @Nullable HeldText held;

    /** A resource that is opened anew each time. */
    ResourceText(URL url, String name) {
        this(url, name, null);
    }

    /** A resource that has been read. */
    ResourceText(URL url, String name, @Nullable HeldText held) {
        this.url = url;
        this.name = name;
        this.held = held;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reader open() {
        return held != null ? new StringReader(held.text()) : new Utf8Reader(name, stream());
    }

    @Override
    public Optional<String> crc() {
        return held != null ? Optional.of(held.crc()) : Optional.empty();
    }

    private InputStream stream() {
        try {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false);
            return connection.getInputStream();
        } catch (IOException e) {
            throw GodwitException.of(ErrorCode.FILE_UNREADABLE, name + " cannot be read from " + url + ".")
                    .at(Place.of(name))
                    .hint("Check that the jar is still there and not being replaced.")
                    .cause(e)
                    .build();
        }
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
