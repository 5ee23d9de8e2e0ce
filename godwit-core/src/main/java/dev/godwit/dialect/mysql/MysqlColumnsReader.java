package dev.godwit.dialect.mysql;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Generated;
import dev.godwit.schema.Identity;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns of tables. */
final class MysqlColumnsReader {

    private static final Pattern ON_UPDATE = Pattern.compile("on update (current_timestamp(?:\\(\\d*\\))?)");

    private final MysqlCatalogue catalogue;

    MysqlColumnsReader(MysqlCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void read() throws SQLException {
        Rows.each(
                catalogue.connection(),
                "SELECT c.table_schema AS place, c.table_name AS relation, c.column_name AS name, c.column_default AS value,"
                        + " c.is_nullable AS nullable, c.column_type AS type, c.collation_name AS collation, c.extra AS extra,"
                        + " c.column_comment AS description, c.generation_expression AS formula,"
                        + " t.table_collation AS usual FROM information_schema.columns c"
                        + " JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
                        + " WHERE " + catalogue.in("c.table_schema") + " AND " + catalogue.in("t.table_schema")
                        + " ORDER BY c.table_schema, c.table_name, c.ordinal_position",
                row -> {
                    Optional<TableDraft> table = catalogue.table(row.text("place"), row.text("relation"));
                    if (table.isPresent()) {
                        column(row, table.get());
                    }
                });
    }

    private void column(Row row, TableDraft table) throws SQLException {
        String extra = row.text("extra").toLowerCase(Locale.ROOT);
        String usual = row.text("usual");
        Column bare = Column.of(row.text("name"), MysqlTypesReader.of(row.text("type")))
                .nullable(row.is("nullable"))
                .collated(row.said("collation").filter(collation -> !collation.equals(usual)))
                .commented(row.said("description"));
        Column column = withValue(row, bare, extra);
        String attributes = attributes(extra);
        table.add(attributes.isEmpty() ? column : column.ofType(new DataType.Native(row.text("type") + attributes)));
    }

    /** What no value has a place for stands behind the type, where the server takes it. */
    private static String attributes(String extra) {
        Matcher update = ON_UPDATE.matcher(extra);
        return (update.find() ? " ON UPDATE " + update.group(1) : "")
                + (extra.contains("invisible") ? " INVISIBLE" : "")
                + (extra.contains("without system") ? " WITHOUT SYSTEM VERSIONING" : "");
    }

    private Column withValue(Row row, Column column, String extra) throws SQLException {
        Optional<String> formula = row.said("formula");
        if (extra.contains("auto_increment")) {
            return column.numbered(Identity.counter());
        } else if (formula.isPresent()) {
            String expression = catalogue.variant().plainExpression(formula.get());
            return column.computed(new Generated(Expressions.bare(expression), !extra.contains("virtual")));
        }
        Optional<String> value = row.optional("value");
        return column.withDefault(value.flatMap(sql -> catalogue.variant() == MysqlVariant.MARIADB
                ? new MariadbDefaultsReader(
                                catalogue.currentSchema(), catalogue.reader().syntax())
                        .of(sql, column.type())
                : Optional.of(MysqlDefaultsReader.of(sql, column.type(), extra.contains("default_generated")))));
    }
}
