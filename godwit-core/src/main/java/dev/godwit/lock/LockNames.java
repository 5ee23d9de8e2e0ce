package dev.godwit.lock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of locks for engines that know only short ones. */
public final class LockNames {

    private static final int LONGEST_HASH = 40;

    private LockNames() {}

    /**
     * A name that is short enough: the same if it fits, otherwise its hash behind as much of its beginning as fits. Frozen, because
     * an old and a new release may meet on one server.
     */
    public static String hashed(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int hash = Math.min(LONGEST_HASH, longest);
        return name.substring(0, longest - hash)
                + HexFormat.of().formatHex(sha256(name)).substring(0, hash);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
