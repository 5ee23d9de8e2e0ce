package dev.godwit.cli.command;

import java.util.Optional;

/** URLs of databases that are not connected to: they say which engine, and nothing else. */
final class Nowhere {

    private Nowhere() {}

    static Optional<String> url(String engine) {
        return switch (engine) {
            case "postgresql", "mysql", "mariadb" -> Optional.of(engine + "://localhost/nowhere");
            case "sqlserver" -> Optional.of("sqlserver://localhost;databaseName=nowhere");
            case "sqlite" -> Optional.of("sqlite::memory:");
            case "h2" -> Optional.of("h2:mem:nowhere");
            default -> Optional.empty();
        };
    }
}
