package dev.godwit.dialect;

/**
 * Something in a database that a schema value cannot hold.
 *
 * @param kind in words for people, for example {@code partitioned table} or {@code row security}
 * @param name of it, or of what it belongs to
 */
public record Unread(String kind, String name) {

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
