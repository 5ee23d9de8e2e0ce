package dev.godwit.code;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import java.util.List;
import java.util.Optional;

/** What is said about columns that no two rows have alike. For one thread. */
public final class UniqueDefinition implements Element {

    private final Fate fate;
    private final List<String> columns;
    private Optional<String> name = Optional.empty();
    private boolean nullsEqual;
    private Deferral deferral = Deferral.NOT_DEFERRABLE;

    UniqueDefinition(Fate fate, List<String> columns) {
        this.fate = fate;
        this.columns = Some.of(columns, "A unique key");
    }

    /** Its name; {@code <table>_<columns>_unique} unless it is said. */
    public UniqueDefinition named(String own) {
        name = Optional.of(Namespace.checked("unique key", own));
        return this;
    }

    /** NULL counts as alike too (PostgreSQL 15). */
    public UniqueDefinition nullsNotDistinct() {
        nullsEqual = true;
        return this;
    }

    /** When it is checked. */
    public UniqueDefinition deferrable(Deferral when) {
        deferral = when;
        return this;
    }

    /** In {@code alterTable}: the rule described here goes. Because it was described, there is a way back. */
    public UniqueDefinition drop() {
        fate.become(Fate.Kind.DROP, "drop()");
        return this;
    }

    @Override
    public List<Change> changes(QualifiedName table) {
        String own = name.orElseGet(() -> DefaultName.of(table, columns, "unique"));
        return RuleChange.of(fate, table, new Constraint.Unique(Optional.of(own), columns, nullsEqual, deferral));
    }
}
