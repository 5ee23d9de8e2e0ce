package dev.godwit.sql;

/** Encodes characters as UTF-8 into one buffer and digests it with SHA-256. Not thread-safe. */
final class DigestBytes {

    private static final int SIZE = 8192;
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final int LONGEST_ENCODING = 4;

    private final byte[] buffer = new byte[SIZE];
    private final Sha256 digest = new Sha256();
    private int length;
    private long flushed;

    void put(byte value) {
        if (length == SIZE) {
            flush();
        }
        buffer[length++] = value;
    }

    void put(char[] chars, int from, int to) {
        int index = from;
        while (index < to) {
            if (length > SIZE - LONGEST_ENCODING) {
                flush();
            }
            int stop = Math.min(to, index + SIZE - length);
            int out = length;
            while (index < stop && chars[index] < 0x80) {
                buffer[out++] = (byte) chars[index++];
            }
            length = out;
            if (index < stop) {
                index += putWide(chars, index, to);
            }
        }
    }

    /** Encodes one character above ASCII; half of a surrogate pair, which no valid text has, goes as three bytes. */
    private int putWide(char[] chars, int index, int to) {
        if (length > SIZE - LONGEST_ENCODING) {
            flush();
        }
        char c = chars[index];
        if (c < 0x800) {
            buffer[length++] = (byte) (0xC0 | c >> 6);
            continuation(c);
            return 1;
        }
        if (Character.isHighSurrogate(c) && index + 1 < to && Character.isLowSurrogate(chars[index + 1])) {
            int codePoint = Character.toCodePoint(c, chars[index + 1]);
            buffer[length++] = (byte) (0xF0 | codePoint >> 18);
            continuation(codePoint >> 12);
            continuation(codePoint >> 6);
            continuation(codePoint);
            return 2;
        }
        buffer[length++] = (byte) (0xE0 | c >> 12);
        continuation(c >> 6);
        continuation(c);
        return 1;
    }

    private void continuation(int bits) {
        buffer[length++] = (byte) (0x80 | (bits & 0x3F));
    }

    /** Digests all whole blocks. */
    private void flush() {
        int whole = length - length % Sha256.BLOCK;
        digest.update(buffer, whole);
        System.arraycopy(buffer, whole, buffer, 0, length - whole);
        flushed += whole;
        length -= whole;
    }

    /** The digest of all bytes as lower-case hexadecimal digits; starts anew. */
    String finish() {
        flush();
        pad();
        flush();
        flushed = 0;
        byte[] hash = digest.finish();
        char[] hex = new char[hash.length * 2];
        for (int i = 0; i < hash.length; i++) {
            hex[2 * i] = HEX[hash[i] >> 4 & 0xF];
            hex[2 * i + 1] = HEX[hash[i] & 0xF];
        }
        return new String(hex);
    }

    /** A one bit, zeros, and the number of bits as the last eight bytes of a block (FIPS 180-4, 5.1.1). */
    private void pad() {
        long bits = (flushed + length) * Byte.SIZE;
        buffer[length++] = (byte) 0x80;
        while (length % Sha256.BLOCK != Sha256.BLOCK - Long.BYTES) {
            buffer[length++] = 0;
        }
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            buffer[length++] = (byte) (bits >> shift);
        }
    }
}
