package dev.godwit.cli.command;

import java.util.Optional;

/** The configuration that {@code init} writes: it works as it is for SQLite and H2, and with one line changed elsewhere. */
final class StarterConfig {

    private final String database;

    /** For a project of this name. */
    StarterConfig(String project) {
        StringBuilder name = new StringBuilder();
        for (char c : project.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9' && name.length() > 0);
            name.append(plain ? c : '_');
        }
        boolean usable = name.length() > 0 && name.charAt(0) != '_';
        this.database = usable ? name.toString() : "app";
    }

    /** The text; nothing for an unknown engine. */
    Optional<String> text(String engine) {
        return switch (engine) {
            case "sqlite" -> Optional.of(config("    url: sqlite:godwit.db        # a file beside this one\n"));
            case "h2" -> Optional.of(config("    url: h2:./godwit              # files beside this one\n"));
            case "postgresql", "postgres" -> Optional.of(server("postgres", "5432", "postgres", "PG"));
            case "mysql" -> Optional.of(server("mysql", "3306", "root", "MYSQL_"));
            case "mariadb" -> Optional.of(server("mariadb", "3306", "root", "MARIADB_"));
            case "mongodb" ->
                Optional.of(config("    url: mongodb://localhost:27017/" + database + "_development\n"
                        + "    user: ${MONGO_USER:-}\n"
                        + "    password: ${MONGO_PASSWORD:-}\n"));
            case "sqlserver" -> Optional.of(server("sqlserver", "1433", "sa", "MSSQL_"));
            default -> Optional.empty();
        };
    }

    private String server(String scheme, String port, String user, String prefix) {
        return config("    url: " + scheme + "://localhost:" + port + "/" + database + "_development\n"
                + "    user: ${" + prefix + "USER:-" + user + "}\n"
                + "    password: ${" + prefix + "PASSWORD:-}\n");
    }

    private static String config(String development) {
        return """
                # Godwit: where the databases are and how migrations run.
                # ${NAME} and ${NAME:-default} put in environment variables; secrets belong there.

                # The environment that is used when --env names none.
                default: development

                # Where migrations are, relative to this file. Several: [migrations, "classpath:db/migrations"]
                migrations: migrations

                # Where seeds are.
                # seeds: seeds

                # A migration that arrives after a later one was applied: allow, warn or forbid.
                # order: warn

                # How long a run waits for another one to finish.
                # lock:
                #   wait: 60s

                # The tables in which Godwit keeps what was done.
                # history:
                #   table: godwit_history
                #   schema: public

                # ${name} in migrations.
                # placeholders:
                #   name: value

                environments:
                  development:
                %s
                  production:
                    url: ${DATABASE_URL}
                    # user: ${DATABASE_USER}
                    # password: ${DATABASE_PASSWORD}
                    protected: true              # refuses redo, reset and db drop
                """.formatted(development.stripTrailing() + "\n");
    }
}
