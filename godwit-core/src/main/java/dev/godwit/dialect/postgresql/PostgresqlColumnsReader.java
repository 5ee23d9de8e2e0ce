package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.postgresql.PostgresqlCatalogue.NamedColumn;
import dev.godwit.dialect.postgresql.PostgresqlCatalogue.OwnedSequence;
import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Generated;
import dev.godwit.schema.Identity;
import dev.godwit.schema.Identity.Style;
import dev.godwit.schema.QualifiedName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Columns of tables. A partition's column is numbered by the table that it is a part of, not by itself. Defaults come apart: an expression
 * that speaks of no column is written without its table, which the server would have to open first (ruleutils.c), and the texts do not go
 * through the sorting of the columns.
 */
final class PostgresqlColumnsReader {

    private final PostgresqlCatalogue catalogue;
    private final PostgresqlOwnedSequences sequences;
    private final Map<String, String> values = new HashMap<>();

    PostgresqlColumnsReader(PostgresqlCatalogue catalogue) {
        this.catalogue = catalogue;
        this.sequences = new PostgresqlOwnedSequences(catalogue.draft());
    }

    void read() throws SQLException {
        Rows.each(
                catalogue.connection(),
                "SELECT d.adrelid, d.adnum,"
                        + " pg_get_expr(d.adbin, CASE WHEN a.attnum IS NULL THEN 0 ELSE d.adrelid END) AS value"
                        + " FROM pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid LEFT JOIN pg_attribute a"
                        + " ON a.attrelid = d.adrelid AND a.attnum = d.adnum AND a.attgenerated <> ''"
                        + " WHERE " + catalogue.in("c.relnamespace") + " AND c.relkind IN ('r', 'p')",
                row -> values.put(place(row.text("adrelid"), row.text("adnum")), row.text("value")));
        Rows.each(
                catalogue.connection(),
                "SELECT a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) AS type, a.atttypid, t.typelem,"
                        + " a.attnotnull, CASE WHEN c.relispartition THEN '' ELSE a.attidentity END AS attidentity,"
                        + " a.attgenerated, a.attcollation, c.relkind IN ('r', 'p') AS oftable,"
                        + " a.attstorage <> t.typstorage OR a.attstattarget >= 0 OR a.attoptions IS NOT NULL"
                        + catalogue.since(14, " OR a.attcompression <> ''", "") + " AS settings,"
                        + " CASE WHEN a.attcollation <> t.typcollation THEN"
                        + " (SELECT l.collname FROM pg_collation l WHERE l.oid = a.attcollation) END AS collation,"
                        + " s.description"
                        + " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid"
                        + " LEFT JOIN pg_description s"
                        + " ON s.objoid = a.attrelid AND s.classoid = 'pg_class'::regclass AND s.objsubid = a.attnum"
                        + " WHERE " + catalogue.in("c.relnamespace")
                        + " AND (c.relkind IN ('r', 'p') OR a.attoptions IS NOT NULL) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum",
                this::column);
    }

    private void column(Row row) throws SQLException {
        String table = row.text("attrelid");
        if (!row.is("oftable")) {
            catalogue.indexesWithOptions().add(table);
            return;
        }
        catalogue.addColumn(table, row.text("attnum"), new NamedColumn(row.text("attname"), row.text("attcollation")));
        if (row.is("settings")) {
            catalogue.haveColumnSettings();
        }
        TableDraft draft = catalogue.tables().get(table);
        if (draft == null) {
            return;
        }
        String written = row.text("type");
        DataType type = PostgresqlTypesReader.of(catalogue, written, row.text("atttypid"), row.text("typelem"));
        Column bare = Column.of(row.text("attname"), type)
                .nullable(!row.is("attnotnull"))
                .collated(row.said("collation"))
                .commented(row.said("description"));
        draft.add(withValue(row, draft.name(), bare, written));
    }

    private Column withValue(Row row, QualifiedName table, Column column, String written) throws SQLException {
        String place = place(row.text("attrelid"), row.text("attnum"));
        String identity = row.text("attidentity");
        Optional<String> value = Optional.ofNullable(values.remove(place));
        Optional<OwnedSequence> owned = Optional.ofNullable(catalogue.owned().get(place));
        String generated = row.text("attgenerated");
        if (!identity.isEmpty()) {
            return numbered(table, column, identity.equals("a") ? Style.ALWAYS : Style.BY_DEFAULT, owned);
        } else if (value.isPresent() && !generated.isEmpty()) {
            return column.computed(new Generated(Expressions.bare(value.get()), generated.equals("s")));
        } else if (value.isPresent()
                && owned.filter(by -> isSerial(by, table, column, value.get())).isPresent()) {
            owned.ifPresent(by -> sequences.settle(by, table, column.name()));
            return column.numbered(Identity.counter());
        }
        owned.ifPresent(by -> sequences.add(by, table, column.name()));
        return column.withDefault(value.map(sql -> PostgresqlDefaultsReader.of(sql, written, column.type())));
    }

    private static String place(String table, String number) {
        return table + "." + number;
    }

    private boolean isSerial(OwnedSequence owned, QualifiedName table, Column column, String value) {
        return value.startsWith("nextval(")
                && column.type() instanceof DataType.IntegerNumber
                && !column.nullable()
                && owned.plain()
                && owned.type().equals(column.type())
                && owned.sequence().start().isEmpty()
                && owned.sequence().increment().isEmpty()
                && owned.sequence().name().schema().equals(table.schema())
                && PostgresqlDefaultsReader.sequence(value)
                        .filter(owned.sequence().name()::equals)
                        .isPresent();
    }

    private Column numbered(QualifiedName table, Column column, Style style, Optional<OwnedSequence> owned) {
        OwnedSequence by = owned.orElseThrow(
                () -> new IllegalStateException("The identity column " + column.name() + " has no sequence"));
        sequences.settle(by, table, column.name());
        return column.numbered(
                new Identity(style, by.sequence().start(), by.sequence().increment()));
    }
}
