package dev.godwit.embedded;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Servers for one program, each started when it is first asked for and ended by {@link #close}, or with this JVM, however that ends. Safe
 * for use by several threads.
 */
public final class EmbeddedServers implements AutoCloseable {

    private final ServerArtifacts artifacts;
    private final Map<ServerArtifact, EmbeddedServer> running = new HashMap<>();

    /** Servers from these artifacts. */
    public EmbeddedServers(ServerArtifacts artifacts) {
        this.artifacts = artifacts;
    }

    /**
     * A running server.
     *
     * @param engine {@code postgresql} or {@code mariadb}
     * @param version for example {@code 18}; empty for any
     * @return empty where no artifact of it is at hand
     * @throws IllegalStateException where it does not start; the message says why
     */
    public Optional<EmbeddedServer> server(String engine, String version) {
        return artifacts.find(engine, version).map(this::started);
    }

    /** The URL of such a server, with user and password in it. */
    public Optional<String> url(String engine, String version) {
        return server(engine, version).map(server -> server.userUrl(server.maintenanceDatabase()));
    }

    /** How to come by one that is not at hand; empty where there is none for this engine and machine. */
    public Optional<String> advice(String engine) {
        return artifacts.advice(engine);
    }

    private synchronized EmbeddedServer started(ServerArtifact artifact) {
        return running.computeIfAbsent(artifact, EmbeddedServers::start);
    }

    private static EmbeddedServer start(ServerArtifact artifact) {
        return artifact.engine().equals(ServerArtifact.POSTGRESQL)
                ? PostgresServer.builder(artifact).start()
                : MariaDbServer.builder(artifact).start();
    }

    @Override
    public synchronized void close() {
        running.values().forEach(EmbeddedServer::stop);
        running.clear();
    }
}
