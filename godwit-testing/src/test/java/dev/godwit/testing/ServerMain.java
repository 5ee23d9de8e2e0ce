package dev.godwit.testing;

import dev.godwit.embedded.EmbeddedServer;

/** Starts the shared server of an engine, says where, and waits to be killed; a second argument makes it end at once. */
final class ServerMain {

    private ServerMain() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedServer server = TestServers.get(Engine.valueOf(args[0]));
        server.createDatabase();
        System.out.println("folder " + server.folder());
        System.out.println("server " + server.pid());
        System.out.println("ready");
        if (args.length == 1) {
            Thread.sleep(600_000);
        }
    }
}
