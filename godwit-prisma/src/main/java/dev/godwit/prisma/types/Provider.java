package dev.godwit.prisma.types;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@code provider} of a data source says, as far as Godwit has such an engine. */
public enum Provider {
    POSTGRESQL("PostgreSQL", 63, List.of("postgresql", "postgres"), List.of("postgresql")),
    MYSQL("MySQL", 64, List.of("mysql"), List.of("mysql", "mariadb")),
    SQLITE("SQLite", 10_000, List.of("sqlite"), List.of("sqlite")),
    SQLSERVER("SQL Server", 128, List.of("sqlserver"), List.of("sqlserver"));

    private final String displayName;
    private final int longestName;
    private final List<String> words;
    private final List<String> engines;

    Provider(String displayName, int longestName, List<String> words, List<String> engines) {
        this.displayName = displayName;
        this.longestName = longestName;
        this.words = words;
        this.engines = engines;
    }

    /** Its name for people. */
    public String displayName() {
        return displayName;
    }

    /** To how many bytes Prisma cuts the names that it gives. */
    public int longestName() {
        return longestName;
    }

    /** Whether an engine of Godwit's is of this kind. */
    public boolean isFor(String engine) {
        return engines.contains(engine);
    }

    /** The one that a file names. */
    public static Optional<Provider> of(String word) {
        return Arrays.stream(values()).filter(one -> one.words.contains(word)).findFirst();
    }

    /** What files may name. */
    public static List<String> known() {
        return Arrays.stream(values()).map(one -> one.words.get(0)).toList();
    }
}
