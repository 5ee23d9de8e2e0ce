package dev.godwit.dialect.mysql;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.DataType;
import java.sql.SQLException;
import java.util.Optional;

/** Conditions of tables. One of a column has the column's name in MariaDB, and that which makes a text a JSON document is its type. */
final class MysqlChecksReader {

    private static final String MARIADB =
            "SELECT constraint_schema AS place, table_name AS relation, constraint_name AS name, check_clause AS clause,"
                    + " level = 'Column' AS ofcolumn, 0 AS off FROM information_schema.check_constraints WHERE ";

    private static final String MYSQL =
            "SELECT t.table_schema AS place, t.table_name AS relation, c.constraint_name AS name, c.check_clause AS clause,"
                    + " 0 AS ofcolumn, t.enforced = 'NO' AS off FROM information_schema.check_constraints c"
                    + " JOIN information_schema.table_constraints t ON t.constraint_schema = c.constraint_schema"
                    + " AND t.constraint_name = c.constraint_name AND t.constraint_type = 'CHECK' WHERE ";

    private final MysqlCatalogue catalogue;

    MysqlChecksReader(MysqlCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void read() throws SQLException {
        String sql = catalogue.variant() == MysqlVariant.MARIADB
                ? MARIADB + catalogue.in("constraint_schema")
                : MYSQL + catalogue.in("c.constraint_schema");
        Rows.each(catalogue.connection(), sql, row -> {
            Optional<TableDraft> table = catalogue.table(row.text("place"), row.text("relation"));
            if (table.isPresent()) {
                check(row, table.get());
            }
        });
    }

    private void check(Row row, TableDraft table) throws SQLException {
        String name = row.text("name");
        String clause = Expressions.bare(catalogue.variant().plainExpression(row.text("clause")));
        boolean json = row.is("ofcolumn")
                && clause.equals("json_valid(" + new MysqlLiterals().identifier(name) + ")")
                && table.column(name).filter(MysqlChecksReader::isLongText).isPresent();
        if (json) {
            table.change(name, column -> column.ofType(new DataType.Json(false)).collated(Optional.empty()));
        } else {
            table.add(new Constraint.Check(Optional.of(name), clause));
        }
        catalogue.draft().unreadIf(row.is("off"), "NOT ENFORCED of check", table.name() + "." + name);
    }

    private static boolean isLongText(Column column) {
        return column.type().equals(new DataType.Text(DataType.Capacity.LONG))
                && column.collation().orElse("utf8mb4_bin").equals("utf8mb4_bin");
    }
}
