package dev.godwit.lint.postgresql;

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

    /** Whether writes wait for it. */
    public boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }
}
