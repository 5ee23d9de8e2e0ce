package dev.godwit.embedded;

/** Starts a new server, and leaves nothing of it if that fails. */
final class StartOrStop {

    private StartOrStop() {}

    static void start(LocalServer server) {
        try {
            server.start();
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }
}
