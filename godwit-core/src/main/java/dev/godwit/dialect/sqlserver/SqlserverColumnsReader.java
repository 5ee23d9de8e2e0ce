package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Generated;
import dev.godwit.schema.Identity;
import dev.godwit.schema.QualifiedName;
import java.sql.SQLException;
import java.util.Optional;

/** Tables with their columns. */
final class SqlserverColumnsReader {

    private final SqlserverCatalogue catalogue;
    private final SqlserverDefaultsReader defaults;

    SqlserverColumnsReader(SqlserverCatalogue catalogue) {
        this.catalogue = catalogue;
        this.defaults = new SqlserverDefaultsReader(catalogue);
    }

    void read() throws SQLException {
        catalogue.each("""
                SELECT t.object_id, s.name AS schema_name, t.name, t.temporal_type, t.is_memory_optimized
                FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id
                WHERE t.is_ms_shipped = 0""", this::table);
        catalogue.each("""
                SELECT c.object_id, c.column_id, c.name, c.max_length, c.precision, c.scale, c.is_nullable,
                    CASE WHEN c.collation_name <> d.collation_name THEN c.collation_name END AS own_collation,
                    y.name AS type_name, y.is_user_defined, ys.name AS type_schema,
                    i.seed_value, i.increment_value, i.column_id AS numbered,
                    g.definition AS formula, g.is_persisted, v.definition AS default_value
                FROM sys.columns c
                JOIN sys.tables t ON t.object_id = c.object_id
                JOIN sys.types y ON y.user_type_id = c.user_type_id
                JOIN sys.schemas ys ON ys.schema_id = y.schema_id
                LEFT JOIN sys.databases d ON d.database_id = DB_ID()
                LEFT JOIN sys.identity_columns i ON i.object_id = c.object_id AND i.column_id = c.column_id
                LEFT JOIN sys.computed_columns g ON g.object_id = c.object_id AND g.column_id = c.column_id
                LEFT JOIN sys.default_constraints v
                    ON v.parent_object_id = c.object_id AND v.parent_column_id = c.column_id
                ORDER BY c.object_id, c.column_id""", this::column);
        catalogue.each("""
                SELECT p.major_id, p.minor_id, CAST(p.value AS nvarchar(4000)) AS note
                FROM sys.extended_properties p WHERE p.class = 1 AND p.name = 'MS_Description'""", this::comment);
    }

    private void table(Row row) throws SQLException {
        QualifiedName name = catalogue.name(row.text("schema_name"), row.text("name"));
        if (catalogue.reads(row.text("schema_name")) && catalogue.scope().readsTable(name.name())) {
            catalogue.addTable(row.number("object_id"), name);
            catalogue.draft().unreadIf(row.number("temporal_type") > 0, "history of table", name.toString());
            catalogue.draft().unreadIf(row.is("is_memory_optimized"), "memory of table", name.toString());
        }
    }

    private void column(Row row) throws SQLException {
        Optional<TableDraft> table = catalogue.table(row, "object_id");
        if (table.isPresent()) {
            catalogue.addColumn(row.number("object_id"), row.number("column_id"), row.text("name"));
            table.get().add(column(row, SqlserverTypesReader.of(row)));
        }
    }

    private Column column(Row row, DataType type) throws SQLException {
        Column bare = Column.of(row.text("name"), type)
                .nullable(row.is("is_nullable"))
                .collated(row.said("own_collation"));
        Optional<String> formula = row.said("formula");
        if (formula.isPresent()) {
            String expression = catalogue.withoutCurrentSchema(Expressions.bare(formula.get()));
            return bare.computed(new Generated(expression, row.is("is_persisted")));
        } else if (row.integer("numbered").isPresent()) {
            return bare.numbered(new Identity(
                    Identity.Style.COUNTER, row.unless(1, "seed_value"), row.unless(1, "increment_value")));
        }
        return bare.withDefault(row.said("default_value").map(sql -> defaults.of(sql, type)));
    }

    private void comment(Row row) throws SQLException {
        Optional<TableDraft> table = catalogue.table(row, "major_id");
        if (table.isEmpty()) {
            return;
        }
        Optional<String> note = row.said("note");
        String column = catalogue.column(row, "major_id", "minor_id");
        if (row.number("minor_id") == 0) {
            table.get().comment(note);
        } else {
            table.get().change(column, old -> old.commented(note));
        }
    }
}
