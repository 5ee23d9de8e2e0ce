package dev.godwit.code;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import java.util.List;
import java.util.Optional;

/** What is said about a primary key. Its name is left to the engine unless it is said. For one thread. */
public final class PrimaryKeyDefinition implements Element {

    private final Fate fate;
    private final List<String> columns;
    private Optional<String> name = Optional.empty();

    PrimaryKeyDefinition(Fate fate, List<String> columns) {
        this.fate = fate;
        this.columns = Some.of(columns, "A primary key");
    }

    /** Its name. */
    public PrimaryKeyDefinition named(String own) {
        name = Optional.of(Namespace.checked("primary key", own));
        return this;
    }

    /** In {@code alterTable}: the key described here goes. Because it was described, there is a way back. */
    public PrimaryKeyDefinition drop() {
        fate.become(Fate.Kind.DROP, "drop()");
        return this;
    }

    @Override
    public List<Change> changes(QualifiedName table) {
        return RuleChange.of(fate, table, new Constraint.PrimaryKey(name, columns));
    }
}
