package dev.godwit.dialect.mysql;

import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.TableDraft;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the rows of tables are spread over partitions, put together again as an option of the table. */
final class MysqlPartitionsReader {

    private final MysqlCatalogue catalogue;
    private final Map<TableDraft, Clause> clauses = new LinkedHashMap<>();

    MysqlPartitionsReader(MysqlCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The clause of one table while its partitions are coming. */
    private record Clause(String head, boolean counted, List<String> partitions) {

        String text() {
            return head + (counted ? " PARTITIONS " + partitions.size() : " (" + String.join(", ", partitions) + ")");
        }
    }

    void read() throws SQLException {
        Rows.each(
                catalogue.connection(),
                "SELECT table_schema AS place, table_name AS relation, partition_name AS name, partition_method AS method,"
                        + " partition_expression AS expression, partition_description AS description,"
                        + " subpartition_method AS below, partition_comment AS said"
                        + " FROM information_schema.partitions WHERE partition_name IS NOT NULL AND "
                        + catalogue.in("table_schema")
                        + " ORDER BY table_schema, table_name, partition_ordinal_position",
                this::partition);
        clauses.forEach((table, clause) -> table.option(MysqlTables.PARTITION_BY, clause.text()));
    }

    private void partition(Row row) throws SQLException {
        Optional<TableDraft> table = catalogue.table(row.text("place"), row.text("relation"));
        if (table.isEmpty()) {
            return;
        }
        String method = row.text("method");
        boolean counted = method.contains("HASH") || method.contains("KEY");
        if (row.said("below").isPresent() || method.equals("SYSTEM_TIME")) {
            catalogue.draft().unread("partitions of table", table.get().name().toString());
            return;
        }
        String head = method + " (" + row.text("expression") + ")";
        clauses.computeIfAbsent(table.get(), any -> new Clause(head, counted, new ArrayList<>()))
                .partitions()
                .add(named(row, method));
    }

    private String named(Row row, String method) throws SQLException {
        String values = row.text("description");
        String limit = method.startsWith("RANGE")
                ? " VALUES LESS THAN " + (values.equals("MAXVALUE") ? values : "(" + values + ")")
                : " VALUES IN (" + values + ")";
        return "PARTITION " + catalogue.reader().names().of(row.text("name")) + limit
                + row.said("said")
                        .map(text -> " COMMENT = " + MysqlStrings.plain(text))
                        .orElse("");
    }
}
