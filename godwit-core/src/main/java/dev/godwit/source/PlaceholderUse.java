package dev.godwit.source;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Script;
import dev.godwit.migration.Segment;
import java.io.IOException;
import java.io.Reader;

/** Looks for {@code ${name}} in scripts, in memory bounded by a small buffer. */
record PlaceholderUse(String name) {
    private static final int CHUNK = 8192;

    boolean in(Script script) {
        for (Segment segment : script.segments()) {
            try (Reader reader = segment.text().open()) {
                if (in(reader)) {
                    return true;
                }
            } catch (IOException e) {
                String file = segment.text().source().name();
                throw GodwitException.of(ErrorCode.FILE_UNREADABLE, file + " cannot be read: " + e.getMessage())
                        .at(Place.of(file))
                        .hint("Check that the file exists and that you may read it.")
                        .cause(e)
                        .build();
            }
        }
        return false;
    }

    private boolean in(Reader reader) throws IOException {
        String wanted = "${" + name + "}";
        char[] chunk = new char[CHUNK];
        String tail = "";
        for (int read = reader.read(chunk); read >= 0; read = reader.read(chunk)) {
            String text = tail + new String(chunk, 0, read);
            if (text.contains(wanted)) {
                return true;
            }
            tail = text.substring(Math.max(0, text.length() - wanted.length()));
        }
        return false;
    }
}
