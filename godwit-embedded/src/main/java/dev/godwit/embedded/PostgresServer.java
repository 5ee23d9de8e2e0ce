package dev.godwit.embedded;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A PostgreSQL server. Passwords are checked (SCRAM). Its user may do everything. */
public final class PostgresServer extends LocalServer {

    private final ServerKit kit;
    private final Map<String, String> settings;

    private PostgresServer(ServerKit kit, boolean durable, Map<String, String> settings) {
        super(kit, durable);
        this.kit = kit;
        this.settings = Map.copyOf(settings);
    }

    /** Starts describing a server of these programs; without further words it is fast and not durable. */
    public static Builder builder(ServerArtifact artifact) {
        return new Builder(artifact);
    }

    @Override
    List<String> command(Path data, int serverPort) {
        List<String> words = new ArrayList<>(
                List.of(binDirectory().resolve("postgres").toString(), "-D", data.toString(), "-p", "" + serverPort));
        settings.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return kit.runAs().command(words);
    }

    @Override
    String readyLine() {
        return "database system is ready to accept"; // A server that follows another says "read-only connections".
    }

    @Override
    String shutdownSignal() {
        return "INT";
    }

    /** An immediate shutdown: the server's processes go together and release what they share. */
    @Override
    String lastSignal() {
        return "QUIT";
    }

    @Override
    String createStatement(String name) {
        return "CREATE DATABASE \"" + name + "\"";
    }

    @Override
    void drop(Statement statement, String name) throws SQLException {
        statement.execute("DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)");
    }

    @Override
    public String maintenanceDatabase() {
        return "postgres";
    }

    @Override
    public String jdbcUrl(String database, int port) {
        return "jdbc:postgresql://" + host() + ":" + port + "/" + database;
    }

    @Override
    public String userUrl(String database, int port) {
        return "postgres://" + user() + ":" + password() + "@" + host() + ":" + port + "/" + database;
    }

    @Override
    public Optional<Path> client() {
        return Optional.empty();
    }

    /** Describes a server before it is made. */
    public static final class Builder {

        private final Map<String, String> settings = new LinkedHashMap<>();
        private final ServerArtifact artifact;
        private boolean durable;

        private Builder(ServerArtifact artifact) {
            this.artifact = artifact;
            setting("listen_addresses", "127.0.0.1");
            setting("unix_socket_directories", "");
            setting("max_connections", "200");
            setting("timezone", "UTC");
            setting("log_timezone", "UTC");
            setting("shared_buffers", "64MB");
            // In the data folder, so that a killed server leaves nothing behind elsewhere.
            setting("dynamic_shared_memory_type", "mmap");
            fsync(false);
        }

        /** Whether commits reach the disk, as in production; off by default, for speed. */
        public Builder fsync(boolean on) {
            durable = on;
            String value = on ? "on" : "off";
            setting("fsync", value);
            setting("synchronous_commit", value);
            return setting("full_page_writes", value);
        }

        /** Sets any parameter of {@code postgresql.conf}. */
        public Builder setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /** Makes the server and starts it. */
        public PostgresServer start() {
            PostgresServer server = new PostgresServer(PostgresKit.of(artifact), durable, settings);
            StartOrStop.start(server);
            return server;
        }
    }
}
