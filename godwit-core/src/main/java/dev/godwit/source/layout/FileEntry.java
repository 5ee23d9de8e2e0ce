package dev.godwit.source.layout;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.sql.TextSource;

/**
 * A file of a listing.
 *
 * @param path below the listed directory, with {@code /} between folders
 * @param text what it holds; its name is how messages name the file
 * @param origin where it really lies, told only where two files have the same name in messages (two jars with the same location)
 */
public record FileEntry(String path, TextSource text, String origin) {

    /** The file as messages name it. */
    public String file() {
        return text.name();
    }

    /** The path of the folder it lies in; empty at the top. */
    String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Its name in its folder. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean isSql() {
        return path.regionMatches(true, path.length() - ".sql".length(), ".sql", 0, ".sql".length());
    }

    /** Its name without {@code .sql}. */
    String stem() {
        String name = name();
        return isSql() ? name.substring(0, name.length() - ".sql".length()) : name;
    }

    /** An error of the author of this file. */
    GodwitException malformed(int line, int column, String message, String hint) {
        return GodwitException.of(ErrorCode.MIGRATION_MALFORMED, message)
                .at(Place.of(file(), line, column))
                .hint(hint)
                .build();
    }

    Place place() {
        return Place.of(file());
    }

    Place place(int line) {
        return Place.of(file(), line, 0);
    }
}
