package dev.godwit.lint.postgresql;

import dev.godwit.lint.rule.Blocking;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The modes of locks on tables, from the weakest (PostgreSQL manual, 13.3.1 “Table-Level Locks”). */
public enum LockMode {
    ROW_EXCLUSIVE("nothing but schema changes and index builds"),
    SHARE_UPDATE_EXCLUSIVE("other schema changes"),
    SHARE("writes"),
    SHARE_ROW_EXCLUSIVE("writes"),
    EXCLUSIVE("writes"),
    ACCESS_EXCLUSIVE("reads and writes");

    private final String blocks;

    LockMode(String blocks) {
        this.blocks = blocks;
    }

    /** The one that a {@code LOCK TABLE} names; without a name it is the strongest. */
    static LockMode named(String words) {
        for (LockMode mode : values()) {
            if (words.contains("IN " + mode.name().replace('_', ' ') + " MODE")) {
                return mode;
            }
        }
        return words.contains(" MODE") ? ROW_EXCLUSIVE : ACCESS_EXCLUSIVE;
    }

    /** What has to wait for it. */
    public String blocks() {
        return blocks;
    }

    /** The same as a value. */
    public Blocking blocking() {
        return this == ACCESS_EXCLUSIVE
                ? Blocking.READS_AND_WRITES
                : blocksWrites() ? Blocking.WRITES : Blocking.SCHEMA_CHANGES;
    }

    /** The one that {@code pg_locks} calls so: {@code AccessExclusiveLock}; empty for those that plain queries take. */
    static Optional<LockMode> ofCatalogue(String name) {
        String words = name.replaceAll("Lock$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(mode -> mode.name().equals(words)).findFirst();
    }

    /** As the manual writes it. */
    public String text() {
        return name().replace('_', ' ');
    }

    /** Whether writes wait for it. */
    public boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }
}
