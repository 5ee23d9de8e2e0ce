package dev.godwit.junit;

import dev.godwit.Godwit;
import dev.godwit.ScratchDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;

/** The database of a test. Safe for use by several threads. */
public final class FreshDatabase {

    private final ScratchDatabase scratch;
    private final Project project;

    FreshDatabase(ScratchDatabase scratch, Project project) {
        this.scratch = scratch;
        this.project = project;
    }

    /** The JDBC URL, without user and password. */
    public String jdbcUrl() {
        return scratch.url().jdbcUrl();
    }

    /** The user to log in as; empty where the engine knows none. */
    public String user() {
        return property("user");
    }

    /** Its password; may be empty. */
    public String password() {
        return property("password");
    }

    /** The JDBC URL with user and password, for what takes nothing else. */
    public String url() {
        String url = jdbcUrl();
        if (user().isEmpty()) {
            return url;
        }
        if (url.startsWith("jdbc:h2:")) {
            return url + ";USER=" + user() + ";PASSWORD=" + password();
        }
        return url + (url.contains("?") ? "&" : "?") + "user=" + encoded(user()) + "&password=" + encoded(password());
    }

    /** Makes a new connection each time. */
    public DataSource dataSource() {
        return new FreshDataSource(jdbcUrl(), user(), password());
    }

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /** Godwit for this database. */
    public Godwit godwit() {
        return scratch.godwit();
    }

    /** The wanted schema as configured, if one is. */
    Optional<String> wantedSchema() {
        return project.wantedSchema();
    }

    /** What paths of the configuration are relative to. */
    Path base() {
        return project.base();
    }

    private String property(String name) {
        Properties properties = scratch.url().properties();
        return properties.getProperty(name, "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return scratch.url().display();
    }
}
