package dev.godwit.lint.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The tables of a database at one moment. InnoDB gives a table that it builds anew a new number (MariaDB documentation, “Information Schema
 * INNODB_SYS_TABLES”).
 *
 * @param numbers by the names of the tables; empty where the log-in may not see it
 * @param indexes by the names of the tables
 */
record InnodbTables(Map<String, Optional<Long>> numbers, Map<String, Set<String>> indexes) {

    /** Those of the connection's database. */
    static InnodbTables of(Connection connection) throws SQLException {
        Map<String, Optional<Long>> numbers = new TreeMap<>();
        Map<String, Set<String>> indexes = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    numbers.put(rows.getString(1), Optional.empty());
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT DISTINCT table_name, index_name FROM"
                    + " information_schema.statistics WHERE table_schema = DATABASE() ORDER BY 1, 2")) {
                while (rows.next()) {
                    indexes.computeIfAbsent(rows.getString(1), table -> new LinkedHashSet<>())
                            .add(rows.getString(2));
                }
            }
            number(connection, numbers);
        }
        return new InnodbTables(numbers, indexes);
    }

    private static void number(Connection connection, Map<String, Optional<Long>> numbers) {
        for (String view : List.of("INNODB_SYS_TABLES", "INNODB_TABLES")) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT SUBSTRING(name, LENGTH(DATABASE()) + 2), table_id FROM" + " information_schema."
                                    + view + " WHERE name LIKE CONCAT(REPLACE(DATABASE(), '_', '\\\\_'), '/%')")) {
                while (rows.next()) {
                    numbers.computeIfPresent(rows.getString(1), number(rows.getLong(2)));
                }
                return;
            } catch (SQLException otherVersionOrNotAllowed) {
                // The next one has the same; without either nothing is known of it.
            }
        }
    }

    private static BiFunction<String, Optional<Long>, Optional<Long>> number(long number) {
        return (table, unknown) -> Optional.of(number);
    }

    /** Without these. */
    InnodbTables without(Set<String> others) {
        Map<String, Optional<Long>> rest = new TreeMap<>(numbers);
        rest.keySet().removeAll(others);
        return new InnodbTables(rest, indexes);
    }

    Set<String> names() {
        return numbers.keySet();
    }

    /** Those of these tables that have been built anew since then. */
    List<String> rebuiltSince(InnodbTables before, Set<String> tables) {
        return tables.stream()
                .filter(table -> numberOf(before, table).isPresent()
                        && numberOf(this, table).isPresent()
                        && !numberOf(before, table).equals(numberOf(this, table)))
                .sorted()
                .toList();
    }

    /** Those of these tables that were there then and are not now. */
    List<String> goneSince(InnodbTables before, Set<String> tables) {
        return tables.stream()
                .filter(table -> before.numbers.containsKey(table) && !numbers.containsKey(table))
                .sorted()
                .toList();
    }

    private static Optional<Long> numberOf(InnodbTables at, String table) {
        return Objects.requireNonNullElse(at.numbers.get(table), Optional.empty());
    }

    /** Indexes of these tables that were not there then. */
    List<String> indexesSince(InnodbTables before, Set<String> tables) {
        List<String> fresh = new ArrayList<>();
        for (String table : tables) {
            Set<String> now = new LinkedHashSet<>(indexes.getOrDefault(table, Set.of()));
            now.removeAll(before.indexes.getOrDefault(table, Set.of()));
            fresh.addAll(now);
        }
        fresh.sort(null);
        return fresh;
    }
}
