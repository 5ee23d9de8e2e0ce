package dev.godwit.sql;

/**
 * SHA-256 (FIPS 180-4). Godwit's own, because checksums are computed at every start: in a JVM that has just started the platform's
 * {@code MessageDigest} takes longer to find its provider and to warm up than a thousand migrations take to be hashed. It guards
 * against mistakes, not attackers. Not thread-safe.
 */
final class Sha256 {

    static final int BLOCK = 64;

    private static final int WORDS = 8;
    private static final int ROUNDS = 64;

    private static final int[] INITIAL = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };

    private static final int[] CONSTANTS = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    private final int[] schedule = new int[ROUNDS];
    private int[] state = INITIAL.clone();

    /** Takes in whole blocks of {@value #BLOCK} bytes. */
    void update(byte[] bytes, int length) {
        for (int offset = 0; offset + BLOCK <= length; offset += BLOCK) {
            expand(bytes, offset);
            compress();
        }
    }

    /** The digest; starts anew. The caller has padded the message (FIPS 180-4, 5.1.1). */
    byte[] finish() {
        byte[] digest = new byte[WORDS * Integer.BYTES];
        for (int i = 0; i < digest.length; i++) {
            digest[i] = (byte) (state[i / Integer.BYTES] >> (24 - i % Integer.BYTES * 8));
        }
        state = INITIAL.clone();
        return digest;
    }

    private void expand(byte[] bytes, int offset) {
        int[] w = schedule;
        int at = offset;
        for (int i = 0; i < BLOCK / Integer.BYTES; i++) {
            w[i] = bytes[at] << 24
                    | (bytes[at + 1] & 0xFF) << 16
                    | (bytes[at + 2] & 0xFF) << 8
                    | (bytes[at + 3] & 0xFF);
            at += Integer.BYTES;
        }
        for (int i = BLOCK / Integer.BYTES; i < ROUNDS; i++) {
            int early = w[i - 15];
            int late = w[i - 2];
            int sigma0 = (early >>> 7 | early << 25) ^ (early >>> 18 | early << 14) ^ early >>> 3;
            int sigma1 = (late >>> 17 | late << 15) ^ (late >>> 19 | late << 13) ^ late >>> 10;
            w[i] = w[i - 16] + sigma0 + w[i - 7] + sigma1;
        }
    }

    private void compress() {
        int[] w = schedule;
        int[] k = CONSTANTS;
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int i = 0; i < ROUNDS; i++) {
            int sum1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
            int first = h + sum1 + ((e & f) ^ (~e & g)) + k[i] + w[i];
            int sum0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
            int second = sum0 + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }
}
