package dev.godwit.cli.command;

import dev.godwit.ToolVersion;
import dev.godwit.dialect.Dialect;
import dev.godwit.migration.Callback;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Segment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Migrations in their order, each with its checksum, behind a line about all that they run with. What was found out of the first of them
 * holds for as long as these lines are the same, because what a migration does depends on those before it and on nothing behind it.
 *
 * @param lines as they stand in a file
 */
record ProvenMigrations(List<String> lines) {

    /** These migrations on this engine. */
    static ProvenMigrations of(Catalog catalog, Dialect dialect) {
        List<String> lines = new ArrayList<>();
        lines.add("godwit " + ToolVersion.current() + " " + dialect + " " + callbacks(catalog));
        for (Migration migration : catalog.migrations()) {
            lines.add(migration.id() + " " + migration.checksum());
        }
        return new ProvenMigrations(lines);
    }

    /** What a file remembers; nothing where there is none. */
    static ProvenMigrations read(Path file) throws IOException {
        return new ProvenMigrations(Files.exists(file) ? Files.readAllLines(file) : List.of());
    }

    /** Remembers the first of these. */
    void write(Path file, int migrations) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, lines.subList(0, migrations + 1));
    }

    /** How many of the first migrations are the same, in the same surroundings. */
    int sameAs(ProvenMigrations before) {
        int same = 0;
        while (same < lines.size()
                && same < before.lines.size()
                && lines.get(same).equals(before.lines.get(same))) {
            same++;
        }
        return Math.max(0, same - 1);
    }

    private static String callbacks(Catalog catalog) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Callback callback : catalog.callbacks()) {
                digest.update((callback.event() + " " + callback.name() + "\n").getBytes(StandardCharsets.UTF_8));
                for (Segment segment : callback.script().segments()) {
                    digest.update(segment.text().text().getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
