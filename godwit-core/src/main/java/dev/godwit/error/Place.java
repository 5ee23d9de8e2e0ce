package dev.godwit.error;

import java.util.Optional;

/**
 * Where in the files something went wrong.
 *
 * @param file the file as messages name it
 * @param line 1-based line, 0 when only the file is known
 * @param column 1-based column, 0 when only the line is known
 * @param statement the statement's text, where there is one
 */
public record Place(String file, int line, int column, Optional<String> statement) {

    /** A whole file. */
    public static Place of(String file) {
        return new Place(file, 0, 0, Optional.empty());
    }

    /** A position in a file. */
    public static Place of(String file, int line, int column) {
        return new Place(file, line, column, Optional.empty());
    }

    /** The same place, with the statement that stands there. */
    public Place withStatement(String text) {
        return new Place(file, line, column, Optional.of(text));
    }

    /** {@code file}, {@code file:line} or {@code file:line:column}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
    }
}
