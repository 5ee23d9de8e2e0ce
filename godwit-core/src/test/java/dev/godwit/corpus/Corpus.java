package dev.godwit.corpus;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.Scope;
import dev.godwit.testing.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schemas of other projects, each for one engine, and one of our own that has all that an engine knows. */
enum Corpus {
    RICH_POSTGRESQL(Engine.POSTGRES_14, "", "/schemas/rich-postgresql.sql"),
    ZABBIX_POSTGRESQL(Engine.POSTGRES_14, "zabbix-server-pgsql", "zabbix-server-pgsql/schema.sql.gz"),
    ZABBIX_MARIADB(Engine.MARIADB, "zabbix-server-mysql", "zabbix-server-mysql/schema.sql.gz"),
    MEDIAWIKI_POSTGRESQL(
            Engine.POSTGRES_14,
            "mediawiki",
            "mediawiki/maintenance/postgres/tables-generated.sql",
            "mediawiki/maintenance/postgres/tables.sql"),
    MEDIAWIKI_MARIADB(Engine.MARIADB, "mediawiki", "mediawiki/maintenance/tables-generated.sql"),
    MEDIAWIKI_SQLITE(
            Engine.SQLITE,
            "mediawiki",
            "mediawiki/maintenance/sqlite/tables-generated.sql",
            "mediawiki/maintenance/sqlite/archives/searchindex-fts3.sql"),
    CAMUNDA_POSTGRESQL(Engine.POSTGRES_14, "camunda", "postgres"),
    CAMUNDA_MARIADB(Engine.MARIADB, "camunda", "mysql"),
    CAMUNDA_H2(Engine.H2, "camunda", "h2"),
    ICINGA_POSTGRESQL(Engine.POSTGRES_14, "icinga2-ido-pgsql", "icinga2-ido-pgsql/schema/pgsql.sql"),
    ICINGA_MARIADB(Engine.MARIADB, "icinga2-ido-mysql", "icinga2-ido-mysql/schema/mysql.sql"),
    REQUEST_TRACKER_POSTGRESQL(Engine.POSTGRES_14, "request-tracker5", "request-tracker5/etc/schema.Pg"),
    REQUEST_TRACKER_MARIADB(Engine.MARIADB, "request-tracker5", "request-tracker5/etc/schema.mysql"),
    TT_RSS_POSTGRESQL(Engine.POSTGRES_14, "tt-rss", "tt-rss/schema/ttrss_schema_pgsql.sql"),
    TT_RSS_MARIADB(Engine.MARIADB, "tt-rss", "tt-rss/schema/ttrss_schema_mysql.sql"),
    ROUNDCUBE_POSTGRESQL(Engine.POSTGRES_14, "roundcube-core", "roundcube/SQL/postgres.initial.sql"),
    ROUNDCUBE_MARIADB(Engine.MARIADB, "roundcube-core", "roundcube/SQL/mysql.initial.sql"),
    ROUNDCUBE_SQLITE(Engine.SQLITE, "roundcube-core", "roundcube/SQL/sqlite.initial.sql"),
    CACTI_MARIADB(Engine.MARIADB, "cacti", "doc/cacti/cacti.sql");

    private final Engine engine;
    private final String source;
    private final List<String> files;

    Corpus(Engine engine, String source, String... files) {
        this.engine = engine;
        this.source = source;
        this.files = List.of(files);
    }

    Engine engine() {
        return engine;
    }

    /** What of it is read. */
    Scope scope() {
        return this == RICH_POSTGRESQL ? Scope.all() : Scope.current();
    }

    Dialect dialect() {
        String name = switch (engine) {
            case POSTGRES_14, POSTGRES_18 -> "postgresql";
            default -> engine.name().toLowerCase(java.util.Locale.ROOT);
        };
        return Dialects.standard().named(name).orElseThrow();
    }

    /**
     * The statements that make it.
     *
     * @throws IOException where it cannot be fetched
     */
    String script() throws IOException, InterruptedException {
        if (source.equals("camunda")) {
            return new Camunda(files.get(0)).created();
        }
        if (source.isEmpty()) {
            try (InputStream in = Corpus.class.getResourceAsStream(files.get(0))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        Path share = Material.debian(source).resolve("usr/share");
        StringBuilder script = new StringBuilder();
        for (String file : files) {
            script.append(Material.text(share.resolve(file))).append('\n');
        }
        return script.toString();
    }

    static Stream<Corpus> ofCamunda() {
        return Stream.of(CAMUNDA_POSTGRESQL, CAMUNDA_MARIADB, CAMUNDA_H2);
    }

    /** What Camunda's oldest schema becomes by its upgrades. */
    String upgraded() throws IOException, InterruptedException {
        return new Camunda(files.get(0)).upgraded();
    }
}
