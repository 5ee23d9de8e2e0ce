package dev.godwit.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A digest of a list of statements that grows by one at constant cost: each link is the SHA-256 of the link before and the
 * statement's text. It tells whether the statements that were done still stand at the head of a mended file.
 */
public final class JournalChain {

    /** The chain of no statements. */
    public static final String EMPTY = "";

    private JournalChain() {}

    /** The chain with one more statement. */
    public static String add(String chain, String sql) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(chain.getBytes(UTF_8));
            digest.update((byte) 0);
            digest.update(sql.replace("\r\n", "\n").getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
