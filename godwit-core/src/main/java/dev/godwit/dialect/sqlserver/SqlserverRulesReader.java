package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules of tables. */
final class SqlserverRulesReader {

    private final SqlserverCatalogue catalogue;
    private final Map<Long, Reference> references = new LinkedHashMap<>();

    SqlserverRulesReader(SqlserverCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A foreign key while its columns are gathered. */
    private record Reference(
            TableDraft table,
            String name,
            QualifiedName parent,
            ReferenceAction onDelete,
            ReferenceAction onUpdate,
            List<String> columns,
            List<String> referenced) {

        Constraint constraint() {
            return new Constraint.ForeignKey(
                    Optional.of(name), columns, parent, referenced, onDelete, onUpdate, Deferral.NOT_DEFERRABLE);
        }
    }

    void read() throws SQLException {
        catalogue.each("""
                SELECT f.object_id, f.name, f.parent_object_id, f.referenced_object_id, s.name AS parent_schema,
                    o.name AS parent_table, f.delete_referential_action, f.update_referential_action,
                    f.is_disabled, f.is_not_trusted
                FROM sys.foreign_keys f
                JOIN sys.objects o ON o.object_id = f.referenced_object_id
                JOIN sys.schemas s ON s.schema_id = o.schema_id""", this::reference);
        catalogue.each("""
                SELECT k.constraint_object_id, k.parent_object_id, k.parent_column_id, c.name AS referenced_column
                FROM sys.foreign_key_columns k
                JOIN sys.columns c ON c.object_id = k.referenced_object_id AND c.column_id = k.referenced_column_id
                ORDER BY k.constraint_object_id, k.constraint_column_id""", this::referenceColumn);
        references.values().forEach(reference -> reference.table().add(reference.constraint()));
        catalogue.each(
                "SELECT name, parent_object_id, definition, is_disabled, is_not_trusted FROM sys.check_constraints",
                this::check);
    }

    private void reference(Row row) throws SQLException {
        Optional<TableDraft> table = catalogue.table(row, "parent_object_id");
        if (table.isEmpty()) {
            return;
        }
        references.put(
                row.number("object_id"),
                new Reference(
                        table.get(),
                        row.text("name"),
                        catalogue.name(row.text("parent_schema"), row.text("parent_table")),
                        action(row, "delete_referential_action"),
                        action(row, "update_referential_action"),
                        new ArrayList<>(),
                        new ArrayList<>()));
        notInForce(row);
    }

    private static ReferenceAction action(Row row, String label) throws SQLException {
        return switch ((int) row.number(label)) {
            case 1 -> ReferenceAction.CASCADE;
            case 2 -> ReferenceAction.SET_NULL;
            case 3 -> ReferenceAction.SET_DEFAULT;
            default -> ReferenceAction.NO_ACTION;
        };
    }

    private void referenceColumn(Row row) throws SQLException {
        Reference reference = references.get(row.number("constraint_object_id"));
        if (reference != null) {
            reference.columns().add(catalogue.column(row, "parent_object_id", "parent_column_id"));
            reference.referenced().add(row.text("referenced_column"));
        }
    }

    private void check(Row row) throws SQLException {
        Optional<TableDraft> table = catalogue.table(row, "parent_object_id");
        if (table.isPresent()) {
            String condition = catalogue.withoutCurrentSchema(Expressions.bare(row.text("definition")));
            table.get().add(new Constraint.Check(Optional.of(row.text("name")), condition));
            notInForce(row);
        }
    }

    private void notInForce(Row row) throws SQLException {
        catalogue.draft().unreadIf(row.is("is_disabled"), "disabled rule", row.text("name"));
        boolean untrusted = !row.is("is_disabled") && row.is("is_not_trusted");
        catalogue.draft().unreadIf(untrusted, "rule that was not checked", row.text("name"));
    }
}
