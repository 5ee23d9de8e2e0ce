package dev.godwit.testing;

import dev.godwit.embedded.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A PostgreSQL server that follows another one by streaming (manual 27.2), and can be made to fall behind. */
public final class Replica implements AutoCloseable {

    private static final String DATA = "data";
    private static final long PATIENCE_MS = 30_000;

    private final PostgresServer primary;
    private final PostgresServer server;

    private Replica(PostgresServer primary, PostgresServer server) {
        this.primary = primary;
        this.server = server;
    }

    /**
     * Makes a follower of a server of the test's own, which ends and starts again meanwhile: a copy of data that nobody writes to needs no
     * backup mode.
     */
    public static Replica of(PostgresServer primary, Engine engine) {
        PostgresServer server = TestServers.postgres(engine).start();
        server.kill();
        primary.kill();
        try {
            copy(primary.folder().resolve(DATA), server.folder().resolve(DATA));
        } finally {
            primary.start();
        }
        follow(server.folder().resolve(DATA), primary);
        server.start();
        Replica replica = new Replica(primary, server);
        replica.awaitStreaming();
        return replica;
    }

    private static void copy(Path from, Path to) {
        run("rm", "-rf", to.toString());
        run("cp", "-a", from.toString(), to.toString());
    }

    private static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void follow(Path data, PostgresServer primary) {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            Files.createFile(data.resolve("standby.signal"));
            Files.writeString(
                    data.resolve("postgresql.auto.conf"),
                    "\nprimary_conninfo = 'host=" + primary.host() + " port=" + primary.port() + " user="
                            + primary.user() + " password=" + primary.password() + " application_name=replica'\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it receive what the other one writes, and not show it. */
    public void pause() {
        Queries.one(server, "SELECT pg_wal_replay_pause()");
        await(server, "SELECT pg_get_wal_replay_pause_state() = 'paused'");
    }

    /** Takes {@link #pause} back. */
    public void resume() {
        Queries.one(server, "SELECT pg_wal_replay_resume()");
    }

    /** Waits until it shows all that the other one has said so far, also what that has not written to its log yet. */
    public void awaitCaughtUp() {
        String end = Queries.one(primary, "SELECT pg_current_wal_insert_lsn()");
        await(primary, "SELECT bool_and(replay_lsn >= '" + end + "') FROM pg_stat_replication");
    }

    private void awaitStreaming() {
        await(primary, "SELECT count(*) > 0 FROM pg_stat_replication WHERE state = 'streaming'");
    }

    /** The follower. */
    public PostgresServer server() {
        return server;
    }

    private static void await(PostgresServer server, String sql) {
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (!Queries.one(server, sql).equals("t")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Still not so: " + sql);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
