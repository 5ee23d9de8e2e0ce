package dev.godwit.embedded;

import dev.godwit.embedded.local.Folders;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A MariaDB server. */
public final class MariaDbServer extends LocalServer {

    static final String LOG_SIZE = "16M";

    private final ServerKit kit;
    private final List<String> options;

    private MariaDbServer(ServerKit kit, boolean durable, List<String> options) {
        super(kit, durable);
        this.kit = kit;
        this.options = List.copyOf(options);
        Folders.createOpen(folder().resolve("tmp"));
    }

    /** Starts describing a server of these programs; without further words it is fast and not durable. */
    public static Builder builder(ServerArtifact artifact) {
        return new Builder(artifact);
    }

    @Override
    List<String> command(Path data, int serverPort) {
        List<String> words = new ArrayList<>(List.of(
                binDirectory().resolve("mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + kit.home(),
                "--datadir=" + data,
                "--tmpdir=" + folder().resolve("tmp"),
                "--user=" + System.getProperty("user.name", "unknown"),
                "--port=" + serverPort));
        words.addAll(options);
        return words;
    }

    @Override
    String readyLine() {
        return "mariadbd: ready for connections";
    }

    @Override
    String shutdownSignal() {
        return "TERM";
    }

    @Override
    String lastSignal() {
        return "KILL";
    }

    @Override
    String createStatement(String name) {
        return "CREATE DATABASE `" + name + "`";
    }

    /**
     * Ends the sessions of the database first: a drop would wait for their locks. Those that are ending by themselves are left a moment,
     * because ending them twice has been seen to break the connection of another session.
     */
    @Override
    void drop(Statement statement, String name) throws SQLException {
        List<Long> sessions = sessions(statement, name);
        for (int i = 0; i < 15 && !sessions.isEmpty(); i++) {
            pause();
            sessions = sessions(statement, name);
        }
        for (long session : sessions) {
            end(statement, session);
        }
        statement.execute("DROP DATABASE IF EXISTS `" + name + "`");
    }

    private static List<Long> sessions(Statement statement, String name) throws SQLException {
        List<Long> sessions = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("SELECT id FROM information_schema.processlist WHERE db = '" + name + "'")) {
            while (rows.next()) {
                sessions.add(rows.getLong(1));
            }
        }
        return sessions;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Statement statement, long session) throws SQLException {
        int noSuchThread = 1094;
        try {
            statement.execute("KILL CONNECTION " + session);
        } catch (SQLException e) {
            if (e.getErrorCode() != noSuchThread) {
                throw e;
            }
        }
    }

    @Override
    public String maintenanceDatabase() {
        return "mysql";
    }

    @Override
    public String jdbcUrl(String database, int port) {
        return "jdbc:mariadb://" + host() + ":" + port + "/" + database;
    }

    @Override
    public String userUrl(String database, int port) {
        return "mariadb://" + user() + ":" + password() + "@" + host() + ":" + port + "/" + database;
    }

    @Override
    public Optional<Path> client() {
        return Optional.of(binDirectory().resolve("mariadb"));
    }

    /** Describes a server before it is made. */
    public static final class Builder {

        private final List<String> options = new ArrayList<>(List.of(
                "--bind-address=127.0.0.1",
                "--socket=",
                "--skip-name-resolve",
                // Otherwise each start makes a key of its own, which takes ten seconds.
                "--skip-ssl",
                "--max-connections=300",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-file-size=" + LOG_SIZE,
                "--innodb-temp-data-file-path=ibtmp1:4M:autoextend"));

        private final ServerArtifact artifact;
        private boolean durable;

        private Builder(ServerArtifact artifact) {
            this.artifact = artifact;
        }

        /** Whether commits reach the disk, as in production; off by default, for speed. */
        public Builder fsync(boolean on) {
            durable = on;
            return this;
        }

        /** Adds an option of the server's command line, such as {@code --lock-wait-timeout=5}. */
        public Builder option(String option) {
            options.add(option);
            return this;
        }

        /** Makes the server and starts it. */
        public MariaDbServer start() {
            List<String> all = new ArrayList<>(options);
            if (durable) {
                all.add("--innodb-flush-log-at-trx-commit=1");
            } else {
                all.addAll(List.of("--innodb-flush-log-at-trx-commit=0", "--skip-innodb-doublewrite"));
            }
            MariaDbServer server = new MariaDbServer(MariaDbKit.of(artifact), durable, all);
            StartOrStop.start(server);
            return server;
        }
    }
}
