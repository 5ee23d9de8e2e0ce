package dev.godwit.compare;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a structure comes from. */
public sealed interface SchemaSource {

    /** No structure at all. */
    record Empty() implements SchemaSource {}

    /**
     * What migrations lead to.
     *
     * @param locations where they are; empty for those of the configuration
     */
    record Migrations(List<String> locations) implements SchemaSource {
        public Migrations {
            locations = List.copyOf(locations);
        }
    }

    /**
     * What a database has.
     *
     * @param url where it is; empty for that of the configuration
     */
    record Database(Optional<String> url) implements SchemaSource {}

    /**
     * What SQL makes.
     *
     * @param path a file, or a directory whose {@code .sql} files are run in the order of their names
     */
    record SqlFiles(Path path) implements SchemaSource {}

    /**
     * Reads {@code empty}, {@code migrations[:DIR]}, {@code db[:URL]}, {@code sql:FILE-or-DIR}.
     *
     * @param base what paths are relative to
     */
    static SchemaSource parse(String text, Path base) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        return switch (kind) {
            case "empty" -> new Empty();
            case "migrations" -> new Migrations(rest.isEmpty() ? List.of() : List.of(rest));
            case "db" -> new Database(rest.isEmpty() ? Optional.empty() : Optional.of(rest));
            case "sql" -> new SqlFiles(base.resolve(required(text, rest)));
            default -> throw wrong("`" + text + "` is no source of a structure.");
        };
    }

    /** Reads what {@code schema} in a configuration says: a source, or a file or directory of SQL. */
    static SchemaSource wanted(String text, Path base) {
        boolean path = text.endsWith(".sql") || Files.isDirectory(base.resolve(text));
        return path && !text.startsWith("sql:") ? new SqlFiles(base.resolve(text)) : parse(text, base);
    }

    private static String required(String text, String rest) {
        if (rest.isEmpty()) {
            throw wrong("`" + text + "` names no file.");
        }
        return rest;
    }

    private static GodwitException wrong(String message) {
        return GodwitException.of(ErrorCode.USAGE, message)
                .hint("Write empty, migrations, migrations:DIR, db, db:URL or sql:FILE-or-DIR.")
                .build();
    }
}
