package dev.godwit.code;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import java.util.List;
import java.util.Optional;

/** What is said about columns that hold the key of a row elsewhere. For one thread. */
public final class ForeignKeyDefinition implements Element {

    private final Fate fate;
    private final List<String> columns;
    private Namespace namespace;
    private List<String> referenced = List.of();
    private Optional<String> target = Optional.empty();
    private Optional<String> name = Optional.empty();
    private ReferenceAction onDelete = ReferenceAction.NO_ACTION;
    private ReferenceAction onUpdate = ReferenceAction.NO_ACTION;
    private Deferral deferral = Deferral.NOT_DEFERRABLE;

    ForeignKeyDefinition(Namespace namespace, Fate fate, List<String> columns) {
        this.namespace = namespace;
        this.fate = fate;
        this.columns = Some.of(columns, "A foreign key");
    }

    /** The columns that it references, as many as it has itself; one may be written with its table, {@code users.id}. */
    public ForeignKeyDefinition references(String... others) {
        int dot = others.length == 1 ? others[0].indexOf('.') : -1;
        if (dot > 0) {
            referenced = List.of(Namespace.checked("column", others[0].substring(dot + 1)));
            return inTable(others[0].substring(0, dot));
        }
        referenced = Some.of(List.of(others), "A reference");
        return this;
    }

    /** The table that it references; it lies in the same schema unless {@link #inSchema} is said. */
    public ForeignKeyDefinition inTable(String table) {
        target = Optional.of(table);
        return this;
    }

    /** The schema of that table, where it is another. */
    public ForeignKeyDefinition inSchema(String schema) {
        namespace = Namespace.of(schema);
        return this;
    }

    /** What happens to the row when the row that it references goes. */
    public ForeignKeyDefinition onDelete(ReferenceAction action) {
        onDelete = action;
        return this;
    }

    /** What happens to the row when the row that it references changes its key. */
    public ForeignKeyDefinition onUpdate(ReferenceAction action) {
        onUpdate = action;
        return this;
    }

    /** When it is checked. */
    public ForeignKeyDefinition deferrable(Deferral when) {
        deferral = when;
        return this;
    }

    /** Its name; {@code <table>_<columns>_foreign} unless it is said. Knex's {@code withKeyName}. */
    public ForeignKeyDefinition named(String own) {
        name = Optional.of(Namespace.checked("foreign key", own));
        return this;
    }

    /** In {@code alterTable}: the key described here goes. Because it was described, there is a way back. */
    public ForeignKeyDefinition drop() {
        fate.become(Fate.Kind.DROP, "drop()");
        return this;
    }

    @Override
    public List<Change> changes(QualifiedName table) {
        String own = name.orElseGet(() -> DefaultName.of(table, columns, "foreign"));
        String where = target.orElseThrow(() -> Mistake.of(
                "The foreign key " + own + " of " + table + " references no table.",
                "Say it: references(\"id\").inTable(\"users\")."));
        if (!referenced.isEmpty() && referenced.size() != columns.size()) {
            throw Mistake.of(
                    "The foreign key " + own + " of " + table + " has the columns " + columns + " and references "
                            + referenced + ".",
                    "Name as many there as here.");
        }
        return RuleChange.of(
                fate,
                table,
                new Constraint.ForeignKey(
                        Optional.of(own), columns, namespace.name(where), referenced, onDelete, onUpdate, deferral));
    }
}
