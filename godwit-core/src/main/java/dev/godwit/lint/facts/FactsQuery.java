package dev.godwit.lint.facts;

import dev.godwit.lint.form.Name;
import dev.godwit.lint.rule.Facts;
import dev.godwit.lint.rule.TableSize;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the catalogue of a database how large its tables are, in queries that read no table.
 *
 * @param tables gives schema, table, estimated rows, bytes
 * @param indexes gives schema, index, how often it was used
 * @param replicas gives one number
 */
record FactsQuery(String tables, Optional<String> indexes, Optional<String> replicas) {

    /**
     * PostgreSQL: what the last VACUUM or ANALYZE counted, and the pages that there are. A table that was never analysed has no rows
     * to tell and is left out, and so is a partitioned one, which has no pages.
     */
    private static final FactsQuery POSTGRESQL = new FactsQuery(
            """
            SELECT n.nspname, c.relname, c.reltuples::bigint, pg_table_size(c.oid)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'm') AND c.reltuples >= 0
              AND n.nspname NOT IN ('pg_catalog', 'information_schema')""",
            Optional.of("SELECT schemaname, indexrelname, idx_scan FROM pg_stat_user_indexes"),
            Optional.of("SELECT count(*) FROM pg_stat_replication"));

    /** InnoDB keeps estimates, which may be off by half. */
    private static final FactsQuery MYSQL = new FactsQuery("""
            SELECT table_schema, table_name, table_rows, data_length
            FROM information_schema.tables
            WHERE table_type = 'BASE TABLE' AND table_schema = DATABASE() AND table_rows IS NOT NULL""", Optional.empty(), Optional.empty());

    private static final FactsQuery SQLSERVER = new FactsQuery("""
            SELECT s.name, t.name, SUM(CASE WHEN p.index_id < 2 THEN p.row_count ELSE 0 END),
              SUM(CASE WHEN p.index_id < 2 THEN p.used_page_count ELSE 0 END) * 8192
            FROM sys.tables t
            JOIN sys.schemas s ON s.schema_id = t.schema_id
            JOIN sys.dm_db_partition_stats p ON p.object_id = t.object_id
            GROUP BY s.name, t.name""", Optional.empty(), Optional.empty());

    /** The one of this engine; empty where the engine keeps no such numbers. */
    static Optional<FactsQuery> of(String engine) {
        return switch (engine) {
            case "postgresql" -> Optional.of(POSTGRESQL);
            case "mysql", "mariadb" -> Optional.of(MYSQL);
            case "sqlserver" -> Optional.of(SQLSERVER);
            default -> Optional.empty();
        };
    }

    Facts ask(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            Map<Name, TableSize> sizes = new HashMap<>();
            try (ResultSet rows = statement.executeQuery(tables)) {
                while (rows.next()) {
                    Name name = new Name(rows.getString(2), List.of(rows.getString(1), rows.getString(2)));
                    sizes.put(name, new TableSize(rows.getLong(3), rows.getLong(4)));
                }
            }
            Map<Name, Long> scans = indexes.isPresent() ? scans(statement, indexes.get()) : Map.of();
            return new Facts(sizes, scans, replicas.isPresent() ? number(statement, replicas.get()) : 0);
        }
    }

    private static Map<Name, Long> scans(Statement statement, String query) throws SQLException {
        Map<Name, Long> scans = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                scans.put(new Name(rows.getString(2), List.of(rows.getString(1), rows.getString(2))), rows.getLong(3));
            }
        }
        return scans;
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
