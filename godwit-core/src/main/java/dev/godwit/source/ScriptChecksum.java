package dev.godwit.source;

import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one place where the checksum of a migration is asked for. */
record ScriptChecksum(SourceContext context) {

    String of(MigrationKind kind, Script up) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (dev.godwit.migration.Segment segment : up.segments()) {
                digest.update(segment.text().text().getBytes(StandardCharsets.UTF_8));
            }
            if (kind == MigrationKind.REPEATABLE && up.placeholders()) {
                digest.update(new java.util.TreeMap<>(context.placeholders())
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
