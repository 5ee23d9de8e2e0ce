package dev.godwit.source;

import dev.godwit.migration.Migration;
import java.io.Serializable;
import java.util.Comparator;

/**
 * The order in which migrations are due, for a stable sort: first the changesets of changelogs as they stand in their files, then
 * versioned migrations and baselines by version, then repeatable ones by name. Changesets come first because a project that leaves
 * Liquibase goes on with files of its own.
 */
final class MigrationOrder implements Comparator<Migration>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Migration a, Migration b) {
        int byRank = Integer.compare(rank(a), rank(b));
        return byRank != 0 || isChangeset(a) ? byRank : a.version().compareTo(b.version());
    }

    private static int rank(Migration migration) {
        return isChangeset(migration) ? 0 : migration.version().isRepeatable() ? 2 : 1;
    }

    /** A changeset's identity is {@code author:id}; the version of a file has no colon. */
    private static boolean isChangeset(Migration migration) {
        return migration.version().text().indexOf(':') >= 0
                && !migration.version().isRepeatable();
    }
}
