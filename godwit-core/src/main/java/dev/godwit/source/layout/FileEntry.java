package dev.godwit.source.layout;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.sql.TextSource;

/** A file of a listing. What its path says is worked out once: each layout asks for it. Immutable. */
public final class FileEntry {

    private static final String SQL = ".sql";

    private final String path;
    private final TextSource text;
    private final String origin;
    private final String name;
    private final String stem;
    private final boolean sql;

    /**
     * A file.
     *
     * @param path below the listed directory, with {@code /} between folders
     * @param text what it holds; its name is how messages name the file
     * @param origin where it really lies, told only where two files have the same name in messages (two jars with the same location)
     */
    public FileEntry(String path, TextSource text, String origin) {
        this.path = path;
        this.text = text;
        this.origin = origin;
        this.name = path.substring(path.lastIndexOf('/') + 1);
        this.sql = name.endsWith(SQL) || name.regionMatches(true, name.length() - SQL.length(), SQL, 0, SQL.length());
        this.stem = sql ? name.substring(0, name.length() - SQL.length()) : name;
    }

    /** Its path below the listed directory, with {@code /} between folders. */
    public String path() {
        return path;
    }

    /** What it holds. */
    public TextSource text() {
        return text;
    }

    /** Where it really lies. */
    public String origin() {
        return origin;
    }

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
        return name;
    }

    boolean isSql() {
        return sql;
    }

    /** Its name without {@code .sql}. */
    String stem() {
        return stem;
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
