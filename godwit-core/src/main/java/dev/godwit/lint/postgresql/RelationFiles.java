package dev.godwit.lint.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The files in which some tables and their indexes are kept at one moment. A table that is written anew gets a new file, and so does an index
 * that is built (manual, “Database Object Management Functions”: {@code pg_relation_filenode}).
 *
 * @param names of the tables, by their number
 * @param tables by their number
 * @param indexes of these tables, by their number
 */
record RelationFiles(Map<Long, String> names, Map<Long, TableFile> tables, Map<Long, IndexFile> indexes) {

    private static final String TABLES =
            "SELECT c.oid::bigint, COALESCE(pg_catalog.pg_relation_filenode(c.oid), 0)::bigint,"
                    + " CASE WHEN c.relkind = 'p' THEN 0 ELSE COALESCE(pg_catalog.pg_relation_size(c.oid), 0) END,"
                    + " COALESCE(pg_catalog.pg_stat_get_xact_numscans(c.oid), 0) FROM pg_catalog.pg_class c"
                    + " WHERE c.relkind IN ('r', 'p', 'm')";

    private static final String INDEXES =
            "SELECT c.oid::bigint, COALESCE(pg_catalog.pg_relation_filenode(c.oid), 0)::bigint,"
                    + " c.relname, i.indrelid::bigint FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid"
                    + " WHERE c.relkind = 'i' ORDER BY c.relname";

    /**
     * A table's.
     *
     * @param file its number
     * @param bytes how large it is
     * @param scans how often this transaction has begun to read all of it
     */
    private record TableFile(long file, long bytes, long scans) {}

    private record IndexFile(String name, long file) {}

    /** Those of these tables, as this connection sees them. */
    static RelationFiles of(Connection connection, Map<Long, String> names) throws SQLException {
        Map<Long, TableFile> tables = new HashMap<>();
        Map<Long, IndexFile> indexes = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    if (names.containsKey(rows.getLong(1))) {
                        tables.put(rows.getLong(1), new TableFile(rows.getLong(2), rows.getLong(3), rows.getLong(4)));
                    }
                }
            }
            try (ResultSet rows = statement.executeQuery(INDEXES)) {
                while (rows.next()) {
                    if (names.containsKey(rows.getLong(4))) {
                        indexes.put(rows.getLong(1), new IndexFile(rows.getString(3), rows.getLong(2)));
                    }
                }
            }
        }
        return new RelationFiles(names, tables, indexes);
    }

    /** Tables that have another file than before; one that has become empty was not written anew. */
    List<String> rewrittenSince(RelationFiles before) {
        return changed(before, (old, now) -> old.file() != now.file() && !isEmptied(old, now));
    }

    /** Tables that this transaction has read from their beginning since then. */
    List<String> readSince(RelationFiles before) {
        return changed(before, (old, now) -> now.scans() > old.scans() && !isEmptied(old, now));
    }

    /** Indexes that have another file than before, or are new. Those of a table that was emptied were not built. */
    List<String> indexesBuiltSince(RelationFiles before) {
        List<String> emptied = changed(before, RelationFiles::isEmptied);
        if (!emptied.isEmpty()) {
            return List.of();
        }
        return indexes.entrySet().stream()
                .filter(entry ->
                        fileOf(before, entry.getKey()) != entry.getValue().file())
                .map(entry -> entry.getValue().name())
                .collect(Collectors.toList());
    }

    private static boolean isEmptied(TableFile before, TableFile now) {
        return before.bytes() > 0 && now.bytes() == 0;
    }

    private static long fileOf(RelationFiles files, Long index) {
        IndexFile file = files.indexes.get(index);
        return file == null ? -1 : file.file();
    }

    private interface Comparison {
        boolean holds(TableFile before, TableFile now);
    }

    private List<String> changed(RelationFiles before, Comparison comparison) {
        return names.entrySet().stream()
                .filter(name -> before.tables.containsKey(name.getKey()) && tables.containsKey(name.getKey()))
                .filter(name -> comparison.holds(
                        Objects.requireNonNull(before.tables.get(name.getKey())),
                        Objects.requireNonNull(tables.get(name.getKey()))))
                .map(Map.Entry::getValue)
                .toList();
    }
}
