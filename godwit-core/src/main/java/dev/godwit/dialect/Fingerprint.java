package dev.godwit.dialect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Builds the digest of an {@link EffectProbe} out of catalogue rows. Used by one thread, once. */
public final class Fingerprint {

    private static final String NULL = "\u0000null";

    private final MessageDigest digest = sha256();

    /** Adds one text; adding {@code "a", "b"} differs from adding {@code "ab"}. */
    public Fingerprint add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    /** Adds what a query returns, in whatever order. */
    public Fingerprint addRows(Connection connection, String sql) throws SQLException {
        return addRows(connection, sql, Set.of(), UnaryOperator.identity());
    }

    /**
     * Adds what a query returns, in whatever order.
     *
     * @param ignored labels of columns to leave out, in upper case, because they change without a change of definition
     * @param cleaned takes what changes by itself out of a value
     */
    public Fingerprint addRows(Connection connection, String sql, Set<String> ignored, UnaryOperator<String> cleaned)
            throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet result = statement.executeQuery(sql)) {
                ResultSetMetaData columns = result.getMetaData();
                while (result.next()) {
                    Fingerprint row = new Fingerprint();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        String label = columns.getColumnLabel(i).toUpperCase(Locale.ROOT);
                        if (!ignored.contains(label)) {
                            String value = result.getString(i);
                            row.add(label).add(value == null ? NULL : cleaned.apply(value));
                        }
                    }
                    rows.add(row.digest());
                }
            }
        }
        rows.stream().sorted().forEach(this::add);
        return this;
    }

    /** The digest of all that was added. */
    public String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
