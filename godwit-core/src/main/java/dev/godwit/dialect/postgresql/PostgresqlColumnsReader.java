package dev.godwit.dialect.postgresql;

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
import java.util.Optional;

/** Columns of tables. A partition's column is numbered by the table that it is a part of, not by itself. */
final class PostgresqlColumnsReader {

    private final PostgresqlCatalogue catalogue;
    private final PostgresqlOwnedSequences sequences;

    PostgresqlColumnsReader(PostgresqlCatalogue catalogue) {
        this.catalogue = catalogue;
        this.sequences = new PostgresqlOwnedSequences(catalogue.draft());
    }

    void read() throws SQLException {
        Rows.each(
                catalogue.connection(),
                "SELECT a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) AS type, a.atttypid, t.typelem,"
                        + " a.attnotnull, CASE WHEN c.relispartition THEN '' ELSE a.attidentity END AS attidentity,"
                        + " a.attgenerated, pg_get_expr(d.adbin, d.adrelid) AS value,"
                        + " CASE WHEN a.attcollation <> t.typcollation THEN"
                        + " (SELECT l.collname FROM pg_collation l WHERE l.oid = a.attcollation) END AS collation,"
                        + " s.description"
                        + " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid"
                        + " LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
                        + " LEFT JOIN pg_description s"
                        + " ON s.objoid = a.attrelid AND s.classoid = 'pg_class'::regclass AND s.objsubid = a.attnum"
                        + " WHERE " + catalogue.in("c.relnamespace") + " AND c.relkind IN ('r', 'p') AND a.attnum > 0"
                        + " AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum",
                this::column);
    }

    private void column(Row row) throws SQLException {
        String table = row.text("attrelid");
        catalogue.addColumn(table, row.text("attnum"), row.text("attname"));
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
        String place = row.text("attrelid") + "." + row.text("attnum");
        String identity = row.text("attidentity");
        Optional<String> value = row.said("value");
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
