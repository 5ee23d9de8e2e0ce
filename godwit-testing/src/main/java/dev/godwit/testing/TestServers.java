package dev.godwit.testing;

import dev.godwit.embedded.EmbeddedServer;
import dev.godwit.embedded.MariaDbServer;
import dev.godwit.embedded.PostgresServer;
import java.util.EnumMap;
import java.util.Map;

/**
 * One server of each kind for the whole JVM, started when first asked for and stopped when the JVM ends.
 *
 * <p>This is the module's only static state. Starting a server for each test class would cost more than the tests
 * themselves, and JUnit has no place to keep something for all classes of a run that plain code could reach. Tests stay
 * apart through databases of their own; a test that kills or restarts a server makes its own with a builder.
 */
public final class TestServers {

    private static final Map<Engine, EmbeddedServer> RUNNING = new EnumMap<>(Engine.class);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestServers::stopAll, "test-servers-stop"));
    }

    private TestServers() {}

    public static EmbeddedServer postgres18() {
        return get(Engine.POSTGRES_18);
    }

    public static EmbeddedServer postgres14() {
        return get(Engine.POSTGRES_14);
    }

    public static EmbeddedServer mariadb() {
        return get(Engine.MARIADB);
    }

    /** The shared server of an engine that has servers. */
    public static EmbeddedServer get(Engine engine) {
        synchronized (RUNNING) {
            return RUNNING.computeIfAbsent(engine, TestServers::start);
        }
    }

    /** Describes a server of its own. */
    public static PostgresServer.Builder postgres(Engine engine) {
        return PostgresServer.builder(TestArtifacts.postgres(engine));
    }

    /** Describes a MariaDB server of its own. */
    public static MariaDbServer.Builder ownMariadb() {
        return MariaDbServer.builder(TestArtifacts.mariadb());
    }

    private static EmbeddedServer start(Engine engine) {
        return switch (engine) {
            case POSTGRES_18, POSTGRES_14 -> postgres(engine).start();
            case MARIADB -> ownMariadb().start();
            case SQLITE, H2 -> throw new IllegalArgumentException(engine + " runs without a server");
        };
    }

    private static void stopAll() {
        synchronized (RUNNING) {
            RUNNING.values().forEach(EmbeddedServer::stop);
            RUNNING.clear();
        }
    }
}
