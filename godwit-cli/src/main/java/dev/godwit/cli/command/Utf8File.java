package dev.godwit.cli.command;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.sql.TextSource;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A script in a file, read as a stream so that its size does not matter. */
record Utf8File(Path path, String name) implements TextSource {

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    /** A file that must be there. */
    static Utf8File of(Path path, String name) {
        if (!Files.isRegularFile(path)) {
            throw GodwitException.of(ErrorCode.FILE_UNREADABLE, "There is no file " + name + ".")
                    .at(Place.of(name))
                    .build();
        }
        return new Utf8File(path, name);
    }

    @Override
    public Reader open() throws IOException {
        return reader(new FileInputStream(path.toFile()), name);
    }

    /** Decodes strictly and passes over a byte order mark. */
    static Reader reader(InputStream stream, String name) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
