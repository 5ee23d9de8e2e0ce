package dev.godwit.target;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a database is and how to log in there, read from any of the forms people use. Immutable and thread-safe. The password is in
 * {@link #properties()} only; {@link #jdbcUrl()}, {@link #display()} and {@link #toString()} never hold it.
 */
public final class DatabaseUrl {

    private static final String FORMS = "Accepted are postgres://, mysql://, mariadb://, sqlserver://, sqlite:FILE,"
            + " sqlite::memory:, h2:FILE, h2:mem:NAME, and JDBC URLs of these engines.";

    private final String engine;
    private final String jdbcUrl;
    private final Map<String, String> properties;
    private final String server;
    private final String database;
    private final String display;
    private final Scrubber scrubber;

    DatabaseUrl(
            String engine,
            String jdbcUrl,
            Map<String, String> properties,
            String server,
            String database,
            String display,
            Scrubber scrubber) {
        this.engine = engine;
        this.jdbcUrl = jdbcUrl;
        this.properties = new LinkedHashMap<>(properties);
        this.server = server;
        this.database = database;
        this.display = display;
        this.scrubber = scrubber;
    }

    /**
     * Reads a URL.
     *
     * @param url a JDBC URL or one of the short forms
     * @param user wins over a user in the URL
     * @param password wins over a password in the URL
     * @throws GodwitException {@code ENGINE_UNKNOWN} for an engine that Godwit does not know, {@code CONFIGURATION} for a URL that
     *     makes no sense
     */
    public static DatabaseUrl parse(String url, Optional<String> user, Optional<String> password) {
        String text = url.strip();
        boolean jdbc = text.regionMatches(true, 0, "jdbc:", 0, 5);
        String body = jdbc ? text.substring(5) : text;
        int colon = body.indexOf(':');
        String scheme = colon < 0 ? "" : body.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = body.substring(colon + 1);
        Login login = new Login(user, password);
        return switch (scheme) {
            case "postgres", "postgresql" -> NetworkUrls.postgresql(rest, login);
            case "mysql", "mariadb" -> NetworkUrls.mysql(scheme, rest, login);
            case "sqlserver" -> SqlServerUrls.read(rest, login);
            case "sqlite", "sqlite3" -> FileUrls.sqlite(rest, login, jdbc);
            case "h2" -> FileUrls.h2(rest, login, jdbc);
            case "mongodb", "mongodb+srv" ->
                throw GodwitException.of(ErrorCode.ENGINE_UNKNOWN, "A database of MongoDB is none that speaks SQL.")
                        .hint("Where Godwit is used as a library, begin with Mongodb.url(…) of godwit-mongodb. "
                                + FORMS)
                        .build();
            default -> throw unknown(scheme);
        };
    }

    private static GodwitException unknown(String scheme) {
        String what = scheme.matches("[a-z0-9+.-]{1,30}")
                ? "No engine is known for database URLs that begin with " + scheme + ":."
                : "The database URL does not begin with the name of an engine.";
        return GodwitException.of(ErrorCode.ENGINE_UNKNOWN, what).hint(FORMS).build();
    }

    /** {@code postgresql}, {@code mysql}, {@code mariadb}, {@code sqlite}, {@code h2} or {@code sqlserver}. */
    public String engine() {
        return engine;
    }

    /** The URL for the driver, without user and password. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** The properties for the driver, user and password among them. A fresh copy. */
    public Properties properties() {
        Properties copy = new Properties();
        copy.putAll(properties);
        return copy;
    }

    /** Host and port as messages name them; the file for engines whose databases are files. */
    public String server() {
        return server;
    }

    /** The database's name; may be empty, is empty for files. */
    public String database() {
        return database;
    }

    /** The user, if one was given. */
    public Optional<String> user() {
        return Optional.ofNullable(properties.get("user"));
    }

    /** The password, if one was given. */
    Optional<String> password() {
        return Optional.ofNullable(properties.get("password"));
    }

    /** The URL as it may be printed: the password and whatever else is secret as {@code ***}. */
    public String display() {
        return display;
    }

    /** Replaces every secret of this URL in a text, for example in a driver's message. */
    public String scrub(String text) {
        return scrubber.scrub(text);
    }

    /**
     * Another database on the same server with the same log-in.
     *
     * @param other its JDBC URL; when it is this one's, nothing changes
     * @param name its name
     */
    public DatabaseUrl withJdbcUrl(String other, String name) {
        if (other.equals(jdbcUrl)) {
            return this;
        }
        String login = new Login(user(), password()).display();
        String shown = engine + "://" + login + server + "/" + PercentCode.encode(name);
        return new DatabaseUrl(engine, other, properties, server, name, shown, scrubber);
    }

    /** The same with connections that break when the server does not answer in time, unless it says for itself how long they wait. */
    DatabaseUrl answeringWithin(Duration limit) {
        Map<String, String> more = new LinkedHashMap<>(properties);
        switch (engine) {
            case "postgresql" -> more.putIfAbsent("socketTimeout", Long.toString(limit.toSeconds()));
            case "mysql", "mariadb" -> more.putIfAbsent("socketTimeout", Long.toString(limit.toMillis()));
            default -> {
                // The drivers of the others wait as they do.
            }
        }
        return new DatabaseUrl(engine, jdbcUrl, more, server, database, display, scrubber);
    }

    /** Whether the database is a file that this process opens itself. */
    boolean isFile() {
        return engine.equals("sqlite") || (engine.equals("h2") && !server.matches("(tcp|ssl|mem):.*"));
    }

    /** Whether this is a SQLite database that the first connection to it would make. */
    boolean isAbsentFile() {
        if (!engine.equals("sqlite") || inMemory() || server.startsWith("file:")) {
            return false;
        }
        Path file = Path.of(jdbcUrl.substring("jdbc:sqlite:".length()).replaceFirst("\\?.*", ""))
                .toAbsolutePath();
        return Files.notExists(file)
                && Optional.ofNullable(file.getParent())
                        .filter(Files::isDirectory)
                        .isPresent();
    }

    /** Whether this is a SQLite database in memory, which lives as long as a connection to it. */
    boolean inMemory() {
        return engine.equals("sqlite") && jdbcUrl.contains("mode=memory");
    }

    @Override
    public String toString() {
        return display;
    }
}
