package dev.godwit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One client's connection through a proxy: two sockets and the two threads that carry bytes between them. */
final class ProxyLink {

    private static final int CHUNK = 16 * 1024;

    private final Socket client;
    private final Socket server;
    private final Supplier<@Nullable Trap> trap;
    private final Runnable onCut;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean cutOnAnswer;

    ProxyLink(Socket client, Socket server, Supplier<@Nullable Trap> trap, Runnable onCut) {
        this.client = client;
        this.server = server;
        this.trap = trap;
        this.onCut = onCut;
    }

    void run() {
        thread("proxy-to-server", this::carryToServer);
        thread("proxy-to-client", this::carryToClient);
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    boolean isOpen() {
        return !ended.get();
    }

    /** Ends the connection the hard way: both sides see a reset. */
    void cut() {
        if (ended.compareAndSet(false, true)) {
            onCut.run(); // first, so that who notices the cut also finds it counted
            reset(client);
            reset(server);
        }
    }

    private void carryToServer() {
        try {
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            Trap watched = null;
            Needle needle = null;
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                Trap current = trap.get();
                if (!Objects.equals(watched, current)) {
                    watched = current;
                    needle = current == null ? null : current.search();
                }
                if (watched != null && needle != null && needle.endsIn(chunk, length) && watched.spring()) {
                    if (!watched.letsServerAct()) {
                        cut();
                        return;
                    }
                    cutOnAnswer = true;
                }
                out.write(chunk, 0, length);
                out.flush();
            }
            server.shutdownOutput();
        } catch (IOException e) {
            end();
        }
    }

    private void carryToClient() {
        try {
            InputStream in = server.getInputStream();
            OutputStream out = client.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                if (cutOnAnswer) {
                    cut();
                    return;
                }
                out.write(chunk, 0, length);
                out.flush();
            }
        } catch (IOException e) {
            // The other side went away: what follows is the same.
            end();
        }
        if (cutOnAnswer) {
            cut();
        }
        end();
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            closeQuietly(client);
            closeQuietly(server);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already.
            return;
        } finally {
            closeQuietly(socket);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // There is nothing more to do about it.
            return;
        }
    }
}
