package dev.godwit.dialect.h2;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules of tables; the parts of each lie in several views. */
final class H2ConstraintsReader {

    private final H2Catalogue catalogue;
    private final Map<String, Key> keys = new HashMap<>();
    private final Map<String, Reference> references = new HashMap<>();
    private final Map<String, String> conditions = new HashMap<>();

    H2ConstraintsReader(H2Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The columns of a rule, and for a foreign key the place of the referenced ones in the key there. */
    private record Key(QualifiedName table, List<String> columns, List<Integer> places) {}

    private record Reference(String key, ReferenceAction onDelete, ReferenceAction onUpdate) {}

    void read() throws SQLException {
        each(
                "SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME,"
                        + " POSITION_IN_UNIQUE_CONSTRAINT FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE"
                        + " ORDER BY CONSTRAINT_SCHEMA, CONSTRAINT_NAME, ORDINAL_POSITION",
                this::keyColumn);
        each(
                "SELECT * FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS",
                row -> references.put(
                        id(row),
                        new Reference(
                                row.text("UNIQUE_CONSTRAINT_SCHEMA") + "." + row.text("UNIQUE_CONSTRAINT_NAME"),
                                action(row.text("DELETE_RULE")),
                                action(row.text("UPDATE_RULE")))));
        each(
                "SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CHECK_CLAUSE FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS",
                row -> conditions.put(id(row), row.text("CHECK_CLAUSE")));
        each(
                "SELECT * FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE " + catalogue.in("TABLE_SCHEMA"),
                this::constraint);
    }

    private void each(String sql, Rows.Reader reader) throws SQLException {
        Rows.each(catalogue.connection(), sql, reader);
    }

    private static String id(Row row) throws SQLException {
        return row.text("CONSTRAINT_SCHEMA") + "." + row.text("CONSTRAINT_NAME");
    }

    private void keyColumn(Row row) throws SQLException {
        QualifiedName table = catalogue.name(row.text("TABLE_SCHEMA"), row.text("TABLE_NAME"));
        Key key = keys.computeIfAbsent(id(row), any -> new Key(table, new ArrayList<>(), new ArrayList<>()));
        key.columns().add(row.text("COLUMN_NAME"));
        key.places().add(row.integer("POSITION_IN_UNIQUE_CONSTRAINT").orElse(0));
    }

    private void constraint(Row row) throws SQLException {
        Optional<TableDraft> table = catalogue.table(row.text("TABLE_SCHEMA"), row.text("TABLE_NAME"));
        if (table.isEmpty()) {
            return;
        }
        String id = id(row);
        Optional<String> name = row.said("CONSTRAINT_NAME");
        List<String> columns =
                Optional.ofNullable(keys.get(id)).map(Key::columns).orElse(List.of());
        switch (row.text("CONSTRAINT_TYPE")) {
            case "PRIMARY KEY" -> table.get().add(new Constraint.PrimaryKey(name, columns));
            case "UNIQUE" ->
                table.get()
                        .add(new Constraint.Unique(
                                name, columns, row.text("NULLS_DISTINCT").equals("NO"), Deferral.NOT_DEFERRABLE));
            case "FOREIGN KEY" -> table.get().add(foreignKey(id, name));
            default ->
                table.get()
                        .add(new Constraint.Check(
                                name,
                                catalogue.withoutCurrentSchema(Expressions.bare(conditions.getOrDefault(id, "")))));
        }
        boolean distinct = row.text("NULLS_DISTINCT").equals("ALL DISTINCT");
        catalogue.draft().unreadIf(distinct, "NULLS ALL DISTINCT of rule", name.orElse(""));
    }

    private Constraint foreignKey(String id, Optional<String> name) {
        Key key = known(keys, id);
        Reference reference = known(references, id);
        Key parent = known(keys, reference.key());
        List<String> referenced = key.places().stream()
                .map(place -> parent.columns().get(place - 1))
                .toList();
        return new Constraint.ForeignKey(
                name,
                key.columns(),
                parent.table(),
                referenced,
                reference.onDelete(),
                reference.onUpdate(),
                Deferral.NOT_DEFERRABLE);
    }

    private static <T> T known(Map<String, T> map, String id) {
        return Optional.ofNullable(map.get(id))
                .orElseThrow(() -> new IllegalStateException("The catalogue does not know the rule " + id));
    }

    private static ReferenceAction action(String rule) {
        return ReferenceAction.valueOf(rule.replace(' ', '_'));
    }
}
