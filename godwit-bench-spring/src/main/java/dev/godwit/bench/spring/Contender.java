package dev.godwit.bench.spring;

import java.util.Locale;
import java.util.Set;

/** Who migrates the application when it starts. */
enum Contender {
    NONE,
    GODWIT,
    FLYWAY,
    LIQUIBASE;

    /** The beans whose making is its work. */
    Set<String> beans() {
        return switch (this) {
            case NONE -> Set.of();
            case GODWIT -> Set.of("godwitDatabases", "godwitInitializer");
            case FLYWAY -> Set.of("flyway", "flywayInitializer");
            case LIQUIBASE -> Set.of("liquibase");
        };
    }

    /** The properties that let it work, and nobody else. */
    Set<String> properties() {
        return Set.of(
                "--godwit.enabled=" + (this == GODWIT),
                "--spring.flyway.enabled=" + (this == FLYWAY),
                "--spring.liquibase.enabled=" + (this == LIQUIBASE));
    }

    String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
