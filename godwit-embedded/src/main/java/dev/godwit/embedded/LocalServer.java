package dev.godwit.embedded;

import dev.godwit.embedded.local.Folders;
import dev.godwit.embedded.local.FreePort;
import dev.godwit.embedded.local.Processes;
import dev.godwit.embedded.local.SharedMemory;
import dev.godwit.embedded.local.SupervisedProcess;
import dev.godwit.embedded.local.Waiting;
import dev.godwit.embedded.local.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of a server process: where it runs, when it is ready, how it ends. */
abstract class LocalServer implements EmbeddedServer {

    static final String USER = "godwit";

    private static final String HOST = "127.0.0.1";
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final int PORT_TRIES = 5;

    private final ServerKit kit;
    private final Path folder;
    private int port;
    private @Nullable SupervisedProcess process;
    private boolean stopped;

    LocalServer(ServerKit kit, boolean durable) {
        this.kit = kit;
        this.folder = kit.newServerFolder(durable);
    }

    /** The command that runs the server in the foreground. */
    abstract List<String> command(Path data, int serverPort);

    /** What the server logs once it accepts connections. */
    abstract String readyLine();

    /** The signal for a shutdown in good order that does not wait for clients. */
    abstract String shutdownSignal();

    /** The signal for the end, when the data no longer matter. */
    abstract String lastSignal();

    abstract String createStatement(String name);

    /** Drops the database by way of a connection to {@link #maintenanceDatabase()}. */
    abstract void drop(Statement statement, String name) throws SQLException;

    @Override
    public synchronized void start() {
        if (stopped) {
            throw new IllegalStateException("The server was stopped and its data are gone");
        }
        if (isRunning()) {
            return;
        }
        boolean portChosen = port != 0;
        for (int tries = 1; ; tries++) {
            if (!portChosen) {
                port = FreePort.find();
            }
            ServerLog log = ServerLog.from(logFile());
            if (tryStart(log)) {
                return;
            }
            if (tries == PORT_TRIES || (!portChosen && FreePort.isFree(port))) {
                throw new IllegalStateException(kit.name() + " does not start:\n" + log.text());
            }
            if (portChosen) {
                pause(); // processes of a server that was killed may need a moment to go
            }
        }
    }

    private boolean tryStart(ServerLog log) {
        SupervisedProcess started =
                SupervisedProcess.start(folder, logFile(), lastSignal(), command(folder.resolve(Workspace.DATA), port));
        process = started;
        boolean ended = !Waiting.until(() -> log.contains(readyLine()) || !started.isAlive(), START_PATIENCE);
        if (ended) {
            started.end("KILL");
        }
        return started.isAlive();
    }

    private static void pause() {
        Waiting.until(() -> false, Duration.ofMillis(500));
    }

    @Override
    public synchronized void restart() {
        SupervisedProcess running = process;
        if (running != null && running.isAlive()) {
            running.end(shutdownSignal());
        }
        start();
    }

    @Override
    public synchronized void kill() {
        SupervisedProcess running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        List<ProcessHandle> children = ProcessHandle.of(running.pid())
                .map(handle -> handle.descendants().toList())
                .orElse(List.of());
        running.end("KILL");
        children.forEach(ProcessHandle::destroyForcibly);
        Waiting.until(() -> children.stream().noneMatch(Processes::isRunning), START_PATIENCE);
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        SupervisedProcess running = process;
        if (running != null) {
            running.abandon();
        }
        SharedMemory.release(folder.resolve(Workspace.DATA));
        Folders.delete(folder);
    }

    @Override
    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    @Override
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException("The server was never started");
        }
        return process.pid();
    }

    @Override
    public synchronized int port() {
        if (port == 0) {
            throw new IllegalStateException("The server was never started");
        }
        return port;
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user(), password());
    }

    @Override
    public String createDatabase() {
        String name = "t_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        inMaintenance(statement -> statement.execute(createStatement(name)));
        return name;
    }

    @Override
    public void dropDatabase(String name) {
        inMaintenance(statement -> drop(statement, name));
    }

    private void inMaintenance(SqlAction action) {
        try (Connection connection = connect(maintenanceDatabase());
                Statement statement = connection.createStatement()) {
            action.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(kit.name() + " on port " + port() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String engine() {
        return kit.artifact().engine();
    }

    @Override
    public String version() {
        return kit.artifact().version();
    }

    @Override
    public String host() {
        return HOST;
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public String password() {
        return kit.password();
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Path logFile() {
        return folder.resolve("server.log");
    }

    @Override
    public Path binDirectory() {
        return kit.home().resolve("bin");
    }

    @Override
    public String toString() {
        return kit.name() + " in " + folder;
    }

    private interface SqlAction {
        void run(Statement statement) throws SQLException;
    }
}
