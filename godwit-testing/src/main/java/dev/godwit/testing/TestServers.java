package dev.godwit.testing;

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

    private static final Map<Engine, TestServer> RUNNING = new EnumMap<>(Engine.class);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestServers::stopAll, "test-servers-stop"));
    }

    private TestServers() {}

    public static TestServer postgres18() {
        return get(Engine.POSTGRES_18);
    }

    public static TestServer postgres14() {
        return get(Engine.POSTGRES_14);
    }

    public static TestServer mariadb() {
        return get(Engine.MARIADB);
    }

    /** The shared server of an engine that has servers. */
    public static TestServer get(Engine engine) {
        synchronized (RUNNING) {
            return RUNNING.computeIfAbsent(engine, TestServers::start);
        }
    }

    private static TestServer start(Engine engine) {
        return switch (engine) {
            case POSTGRES_18, POSTGRES_14 ->
                PostgresServer.builder().engine(engine).start();
            case MARIADB -> MariaDbServer.builder().start();
            case SQLITE, H2 -> throw new IllegalArgumentException(engine + " runs without a server");
        };
    }

    private static void stopAll() {
        synchronized (RUNNING) {
            RUNNING.values().forEach(TestServer::stop);
            RUNNING.clear();
        }
    }
}
