package dev.godwit.junit;

import dev.godwit.embedded.EmbeddedServers;
import dev.godwit.embedded.ServerArtifacts;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The servers of a test run: embedded ones, and those that tests bring along. Safe for use by several threads. */
final class Servers implements AutoCloseable {

    private final EmbeddedServers embedded = new EmbeddedServers(ServerArtifacts.of(Servers.class.getClassLoader()));
    private final Map<Class<?>, Supplier<String>> brought = new HashMap<>();

    /** The URL of the server that a test wants its database on, started if need be. */
    String url(GodwitTest test, Project project) {
        if (!test.url().isEmpty()) {
            return test.url();
        }
        if (test.server() != NoServer.class) {
            return brought(test.server()).get();
        }
        return embedded(project.engine());
    }

    private synchronized Supplier<String> brought(Class<? extends Supplier<String>> type) {
        return brought.computeIfAbsent(type, absent -> create(type));
    }

    private static Supplier<String> create(Class<? extends Supplier<String>> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    type.getName() + ", the server of @GodwitTest, cannot be made: it needs a constructor without"
                            + " parameters that does not fail.",
                    e);
        }
    }

    private String embedded(String wanted) {
        int colon = wanted.indexOf(':');
        String engine = colon < 0 ? wanted : wanted.substring(0, colon);
        String version = colon < 0 ? "" : wanted.substring(colon + 1);
        return switch (engine) {
            case "sqlite" -> "sqlite::memory:";
            case "h2" -> "h2:mem:godwit";
            default -> embedded.url(engine, version).orElseThrow(() -> missing(wanted, engine));
        };
    }

    private GodwitException missing(String wanted, String engine) {
        Optional<String> advice = embedded.advice(engine);
        return GodwitException.of(ErrorCode.CONFIGURATION, "There is no embedded " + wanted + " for @GodwitTest.")
                .hint(advice.map(way -> "Add the artifact as a dependency for tests: " + way + ".")
                        .orElse("Give the URL of a server: @GodwitTest(url = …), or choose another engine."))
                .build();
    }

    @Override
    public synchronized void close() {
        try {
            brought.values().forEach(Servers::end);
        } finally {
            brought.clear();
            embedded.close();
        }
    }

    // Whatever a server of a test throws is the end of the run; there is nobody left to interrupt.
    @SuppressWarnings("InterruptedExceptionSwallowed")
    private static void end(Supplier<String> server) {
        if (server instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException(
                        server.getClass().getName() + ", the server of @GodwitTest, does not close.", e);
            }
        }
    }
}
