package dev.godwit.testing;

import java.util.concurrent.atomic.AtomicBoolean;

/** What a proxy waits for in the bytes that clients send. It springs once. */
final class Trap {

    private final byte[] bytes;
    private final boolean letServerAct;
    private final AtomicBoolean sprung = new AtomicBoolean();

    Trap(byte[] bytes, boolean letServerAct) {
        this.bytes = bytes.clone();
        this.letServerAct = letServerAct;
    }

    /** A search of one connection's bytes. */
    Needle search() {
        return new Needle(bytes);
    }

    /** Whether the bytes still reach the server. */
    boolean letsServerAct() {
        return letServerAct;
    }

    /** Whether it is this caller's turn to cut. */
    boolean spring() {
        return sprung.compareAndSet(false, true);
    }
}
