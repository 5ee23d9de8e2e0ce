package dev.godwit.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.lock.HeldLock;
import dev.godwit.lock.LockScope;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 as a server goes on with a statement whose client is gone. */
class H2LeaseTest {

    @TempDir
    private Path directory;

    @Test
    void theWorkerEndsWhenTheServerSaysSo() throws Exception {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", directory.toString())
                .start();
        String url = "jdbc:h2:tcp://localhost:" + server.getPort() + "/./db";
        try (Connection other = open(url)) {
            Connection worker = open(url);
            LockScope scope = new LockScope(() -> open(url), "PUBLIC", "history", "lock", "anna");
            try (HeldLock held =
                    H2Dialect.create().locks().lock(scope).tryAcquire(worker).orElseThrow()) {
                assertThat(held.workerEnded(other)).isFalse();
                worker.close();
                assertThat(held.workerEnded(other)).isTrue();
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void whoMayNotSeeItIsNeverCertain() throws Exception {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", directory.toString())
                .start();
        String url = "jdbc:h2:tcp://localhost:" + server.getPort() + "/./db";
        try (Connection other = open(url);
                Statement user = other.createStatement()) {
            user.execute("CREATE USER anna PASSWORD 'a'");
            H2LeaseCommands commands = new H2LeaseCommands();
            String session = commands.remoteSession(other).orElseThrow();
            try (Connection anna = DriverManager.getConnection(url, "anna", "a")) {
                assertThat(commands.sessionEnded(anna, session)).isFalse();
                assertThat(commands.sessionEnded(anna, "none")).isFalse();
            }
            assertThat(commands.sessionEnded(other, session)).isFalse();
            assertThat(commands.sessionEnded(other, "none")).isTrue();
        } finally {
            server.stop();
        }
    }

    @Test
    void insideThisProcessItEndsWithItsConnection() throws SQLException {
        try (Connection worker = DriverManager.getConnection("jdbc:h2:mem:")) {
            assertThat(new H2LeaseCommands().remoteSession(worker)).isEmpty();
        }
    }

    private static Connection open(String url) throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }
}
