package dev.godwit.compare;

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

    /** What those migrations lead to that the database has had. */
    record Applied() implements SchemaSource {}

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
     * What was declared in another language.
     *
     * @param text how it was named
     */
    record Declared(String text, DesiredSchema schema) implements SchemaSource {}
}
