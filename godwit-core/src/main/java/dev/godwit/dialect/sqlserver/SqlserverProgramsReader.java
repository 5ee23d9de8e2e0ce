package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.View;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Views, routines and triggers by the text that made them, and sequences. */
final class SqlserverProgramsReader {

    private final SqlserverCatalogue catalogue;

    SqlserverProgramsReader(SqlserverCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void read() throws SQLException {
        catalogue.each("""
                SELECT o.object_id, o.parent_object_id, s.name AS schema_name, o.name, o.type, m.definition
                FROM sys.objects o
                JOIN sys.schemas s ON s.schema_id = o.schema_id
                LEFT JOIN sys.sql_modules m ON m.object_id = o.object_id
                WHERE o.is_ms_shipped = 0 AND o.type IN ('V', 'P', 'FN', 'IF', 'TF', 'TR', 'SN', 'PC', 'FS', 'FT', 'TA')
                ORDER BY o.object_id""", this::object);
        catalogue.each("""
                SELECT s.name AS schema_name, q.name, q.start_value, q.increment, q.minimum_value, q.maximum_value,
                    q.is_cycling, q.cache_size, y.name AS type_name
                FROM sys.sequences q
                JOIN sys.schemas s ON s.schema_id = q.schema_id
                JOIN sys.types y ON y.user_type_id = q.user_type_id""", this::sequence);
    }

    private void object(Row row) throws SQLException {
        if (!catalogue.reads(row.text("schema_name"))) {
            return;
        }
        QualifiedName name = catalogue.name(row.text("schema_name"), row.text("name"));
        Optional<String> definition = row.said("definition").map(catalogue::withoutCurrentSchema);
        String type = row.text("type").strip();
        if (definition.isEmpty()) {
            catalogue.draft().unread("object of type " + type, name.toString());
            return;
        }
        switch (type) {
            case "V" -> view(name, TokenText.of(definition.get(), new SqlserverSyntax()));
            case "P" -> catalogue.draft().add(new Routine("PROCEDURE", name, "", definition.get()));
            case "TR" -> trigger(row, name, definition.get());
            default -> catalogue.draft().add(new Routine("FUNCTION", name, "", definition.get()));
        }
    }

    /** {@code CREATE VIEW name [(columns)] [WITH …] AS query}. */
    private void view(QualifiedName name, TokenText text) {
        int as = text.find("AS");
        int header = text.find("VIEW");
        if (as < 0 || header < 0) {
            catalogue.draft().unread("view", name.toString());
            return;
        }
        List<String> columns = List.of();
        for (int i = header; i < as; i = text.after(i)) {
            columns = text.is(i, '(') ? text.names(i) : columns;
        }
        boolean with = text.find("WITH") >= 0 && text.find("WITH") < as;
        catalogue.draft().unreadIf(with, "WITH of view", name.toString());
        String query = text.text().substring(text.tokens().get(as).offset() + "AS".length());
        catalogue.draft().add(new View(name, columns, query.strip(), false));
    }

    private void trigger(Row row, QualifiedName name, String definition) throws SQLException {
        Optional<QualifiedName> table = catalogue.tableName(row, "parent_object_id");
        if (table.isPresent()) {
            catalogue.draft().add(new Trigger(name.name(), table.get(), definition));
        }
    }

    private void sequence(Row row) throws SQLException {
        if (!catalogue.reads(row.text("schema_name"))) {
            return;
        }
        QualifiedName name = catalogue.name(row.text("schema_name"), row.text("name"));
        boolean up = row.number("increment") > 0;
        catalogue
                .draft()
                .add(new Sequence(
                        name,
                        OptionalLong.of(row.number("start_value")),
                        row.unless(1, "increment"),
                        row.unless(Long.MIN_VALUE, "minimum_value"),
                        row.unless(Long.MAX_VALUE, "maximum_value"),
                        row.is("is_cycling"),
                        row.unless(0, "cache_size")));
        boolean usual = row.text("type_name").equals("bigint") && up;
        catalogue.draft().unreadIf(!usual, "type of sequence", name.toString());
    }
}
