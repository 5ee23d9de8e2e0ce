package dev.godwit.prisma.types;

import java.util.List;
import java.util.Optional;

/** What {@code provider} of a data source says, as far as Godwit has such an engine. */
public enum Provider {
    POSTGRESQL("PostgreSQL"),
    MYSQL("MySQL"),
    SQLITE("SQLite"),
    SQLSERVER("SQL Server");

    private final String displayName;

    Provider(String displayName) {
        this.displayName = displayName;
    }

    /** Its name for people. */
    public String displayName() {
        return displayName;
    }

    /** Whether an engine of Godwit's is of this kind. */
    public boolean isFor(String engine) {
        return switch (this) {
            case POSTGRESQL -> engine.equals("postgresql");
            case MYSQL -> engine.equals("mysql") || engine.equals("mariadb");
            case SQLITE -> engine.equals("sqlite");
            case SQLSERVER -> engine.equals("sqlserver");
        };
    }

    /** The one that a file names. */
    public static Optional<Provider> of(String word) {
        return switch (word) {
            case "postgresql", "postgres" -> Optional.of(POSTGRESQL);
            case "mysql" -> Optional.of(MYSQL);
            case "sqlite" -> Optional.of(SQLITE);
            case "sqlserver" -> Optional.of(SQLSERVER);
            default -> Optional.empty();
        };
    }

    /** What files may name. */
    public static List<String> known() {
        return List.of("postgresql", "mysql", "sqlite", "sqlserver");
    }
}
