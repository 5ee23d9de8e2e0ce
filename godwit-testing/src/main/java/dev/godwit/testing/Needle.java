package dev.godwit.testing;

import java.util.Arrays;

/** Looks for a run of bytes in a stream that arrives in chunks, over the chunks' borders too. */
final class Needle {

    private final byte[] wanted;
    private byte[] tail = new byte[0];

    Needle(byte[] wanted) {
        if (wanted.length == 0) {
            throw new IllegalArgumentException("An empty needle is everywhere");
        }
        this.wanted = wanted.clone();
    }

    /** Whether the stream, up to and with this chunk, has the needle ending in this chunk. */
    boolean endsIn(byte[] chunk, int length) {
        byte[] seen = Arrays.copyOf(tail, tail.length + length);
        System.arraycopy(chunk, 0, seen, tail.length, length);
        tail = Arrays.copyOfRange(seen, Math.max(0, seen.length - wanted.length + 1), seen.length);
        for (int start = 0; start + wanted.length <= seen.length; start++) {
            if (Arrays.equals(seen, start, start + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
