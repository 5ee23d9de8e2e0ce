package dev.godwit.dialect;

import java.util.List;

/** {@code INSERT … ON CONFLICT}, as PostgreSQL and SQLite have it. */
public final class OnConflict {

    private OnConflict() {}

    /** The rows take the place of those with the same key. */
    public static String update(NewRows rows, List<String> key) {
        String set = rows.others(key, column -> column + " = EXCLUDED." + column);
        return set.isEmpty() ? ignore(rows, key) : start(rows, key) + " DO UPDATE SET " + set;
    }

    /** The rows whose key is there are left out. */
    public static String ignore(NewRows rows, List<String> key) {
        return start(rows, key) + " DO NOTHING";
    }

    private static String start(NewRows rows, List<String> key) {
        return rows.insert() + " ON CONFLICT (" + String.join(", ", key) + ")";
    }
}
