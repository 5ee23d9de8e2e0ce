package dev.godwit.testing;

import dev.godwit.embedded.EmbeddedServer;
import dev.godwit.embedded.local.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy in front of a server that cuts connections when told to, for tests of what a client does when a
 * connection dies at the worst moment.
 *
 * <p>Each {@code cut...} order works once; after that, and for other connections, the proxy carries everything, so a
 * client can come back.
 */
public final class CuttingProxy implements AutoCloseable {

    private static final int CONNECT_MILLIS = 10_000;

    private final InetSocketAddress target;
    private final ServerSocket listener;
    private final Queue<ProxyLink> links = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile @Nullable Trap trap;

    private CuttingProxy(InetSocketAddress target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Opens a proxy to a server. */
    public static CuttingProxy to(EmbeddedServer server) {
        return to(server.host(), server.port());
    }

    /** Opens a proxy to a port of a host. */
    public static CuttingProxy to(String host, int port) {
        try {
            CuttingProxy proxy = new CuttingProxy(new InetSocketAddress(host, port));
            Thread thread = new Thread(proxy::accept, "proxy-accept");
            thread.setDaemon(true);
            thread.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Cuts all connections there are. */
    public void cutNow() {
        links.forEach(ProxyLink::cut);
        links.removeIf(link -> !link.isOpen());
    }

    /**
     * Cuts the connection on which a client next sends these bytes, before the server gets the chunk that completes
     * them.
     */
    public void cutWhenClientSends(byte[] needle) {
        trap = new Trap(needle, false);
    }

    /**
     * Lets the server get these bytes the next time a client sends them, and cuts that connection when the server
     * answers, before the client gets any of the answer. So the server has done what it was asked and the client cannot
     * know. The client must have read all earlier answers, as drivers have when they send a COMMIT.
     */
    public void cutAfterForwarding(byte[] needle) {
        trap = new Trap(needle, true);
    }

    /** Takes back an order that has not come to pass. */
    public void doNotCut() {
        trap = null;
    }

    /** How many connections were cut. */
    public int cuts() {
        return cuts.get();
    }

    /** Waits until at least so many connections were cut; returns whether they were. */
    public boolean awaitCuts(int count, Duration atMost) {
        return Waiting.until(() -> cuts() >= count, atMost);
    }

    private void accept() {
        while (!listener.isClosed()) {
            acceptOne();
        }
    }

    private void acceptOne() {
        try {
            link(listener.accept());
        } catch (IOException e) {
            // Either the proxy was closed, or this one client could not be served: its connection is closed then.
            return;
        }
    }

    private void link(Socket client) throws IOException {
        Socket server = new Socket();
        try {
            server.connect(target, CONNECT_MILLIS);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
        } catch (IOException e) {
            client.close();
            server.close();
            throw e;
        }
        ProxyLink link = new ProxyLink(client, server, () -> trap, cuts::incrementAndGet);
        links.removeIf(old -> !old.isOpen());
        links.add(link);
        link.run();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        links.forEach(ProxyLink::cut);
    }
}
