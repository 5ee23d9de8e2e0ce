package dev.godwit.target;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.lock.ConnectionFactory;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;

/** One database: its dialect and the way to it. Immutable and thread-safe. Makes no connection until asked. */
public final class Target {

    private final Dialect dialect;
    private final ConnectionFactory connections;
    private final Optional<DatabaseUrl> url;
    private final String owner;

    private Target(Dialect dialect, ConnectionFactory connections, Optional<DatabaseUrl> url, String owner) {
        this.dialect = dialect;
        this.connections = connections;
        this.url = url;
        this.owner = owner;
    }

    /**
     * The database at a URL.
     *
     * @param owner how the connections name themselves to the server, for example {@code anna@build-7 pid 4711}
     * @throws GodwitException {@code ENGINE_UNKNOWN} when there is no dialect for it
     */
    public static Target of(DatabaseUrl url, Dialects dialects, String owner) {
        Dialect dialect = dialects.named(url.engine()).orElseThrow(() -> unknown(url.engine()));
        Properties properties = url.properties();
        String name = "godwit " + owner;
        switch (url.engine()) {
            case "postgresql" -> {
                properties.put("ApplicationName", name);
                // Lets the driver send the name while it logs in, so that RESET ALL does not forget it, and saves two
                // round trips.
                properties.putIfAbsent("assumeMinServerVersion", "9.0");
            }
            case "sqlserver" -> properties.put("applicationName", name);
            default -> {
                // The other engines have no such name, or show it to nobody.
            }
        }
        return new Target(dialect, new UrlConnections(url, dialect, properties), Optional.of(url), owner);
    }

    /**
     * The database behind an application's data source. Connects once, to see which engine it is.
     *
     * @throws GodwitException {@code ENGINE_UNKNOWN} when there is no dialect for it, {@code UNREACHABLE} when it gives no connection
     */
    public static Target of(DataSource source, Dialects dialects) {
        ConnectionFactory connections = new DataSourceConnections(source);
        try (Connection connection = connections.open()) {
            DatabaseMetaData data = connection.getMetaData();
            String engine = ProductNames.engine(data.getDatabaseProductName(), data.getDatabaseProductVersion());
            Dialect dialect = dialects.named(engine).orElseThrow(() -> unknown(engine));
            return new Target(dialect, connections, Optional.empty(), "");
        } catch (SQLException e) {
            String message = new Scrubber(List.of(), List.of()).scrub(String.valueOf(e.getMessage()));
            throw GodwitException.of(ErrorCode.UNREACHABLE, "The data source gave no usable connection: " + message)
                    .state("Nothing was changed.")
                    .hint("Check the data source's URL, user and password.")
                    .cause(new SQLException(message, e.getSQLState()))
                    .build();
        }
    }

    /** Like {@link #of(DataSource, Dialects)} with all engines that Godwit knows. */
    public static Target of(DataSource source) {
        return of(source, Dialects.standard());
    }

    private static GodwitException unknown(String engine) {
        return GodwitException.of(ErrorCode.ENGINE_UNKNOWN, "Godwit has no dialect for " + engine + ".")
                .hint("Known are PostgreSQL, MySQL, MariaDB, SQLite, H2 and SQL Server.")
                .build();
    }

    /** What is particular to its engine. */
    public Dialect dialect() {
        return dialect;
    }

    /** Opens connections to it; a failure to connect is a {@link GodwitException} {@code UNREACHABLE} or {@code LOGIN_REFUSED}. */
    public ConnectionFactory connections() {
        return connections;
    }

    /** Its URL; empty behind a data source. */
    public Optional<DatabaseUrl> url() {
        return url;
    }

    /**
     * The database from which this one can be created and dropped, with the same log-in.
     *
     * @return empty behind a data source
     */
    public Optional<Target> maintenance(Dialects dialects) {
        return url.map(u -> {
            String jdbc = dialect.databases().maintenanceUrl(u.jdbcUrl());
            return of(u.withJdbcUrl(jdbc, dialect.databases().name(jdbc)), dialects, owner);
        });
    }

    /**
     * A scratch database of this name beside it, with the same log-in. It need not exist yet.
     *
     * @return empty behind a data source
     */
    public Optional<Target> scratch(Dialects dialects, String name) {
        return url.map(u ->
                of(u.withJdbcUrl(dialect.databases().scratchUrl(u.jdbcUrl(), name), name), dialects, owner));
    }

    /**
     * The same database with sessions that live in a schema of this name and see no other one.
     *
     * @return empty behind a data source, and where the engine has no such thing
     */
    public Optional<Target> inSchema(Dialects dialects, String name) {
        return url.flatMap(u -> dialect.databases()
                .schemaUrl(u.jdbcUrl(), name)
                .map(jdbc -> of(u.withJdbcUrl(jdbc, u.database()), dialects, owner)));
    }

    /** The same database with its statements sent by another sender. */
    public Target sendingBy(TransactionSender other) {
        return new Target(dialect.sendingBy(other), connections, url, owner);
    }

    /** How messages name it, without secrets. */
    public String display() {
        return url.map(DatabaseUrl::display).orElse(dialect.displayName() + " data source");
    }

    /** Host and port, or the file, as messages name them. */
    public String server() {
        return url.map(DatabaseUrl::server).orElse(display());
    }

    /** Replaces its secrets in a text. */
    public String scrub(String text) {
        return url.map(u -> u.scrub(text)).orElseGet(() -> new Scrubber(List.of(), List.of()).scrub(text));
    }

    @Override
    public String toString() {
        return display();
    }
}
