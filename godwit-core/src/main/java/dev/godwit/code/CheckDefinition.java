package dev.godwit.code;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import java.util.List;
import java.util.Optional;

/** What is said about a condition that each row keeps. For one thread. */
public final class CheckDefinition implements Element {

    private final Fate fate;
    private final String expression;
    private final Optional<String> column;
    private Optional<String> name = Optional.empty();

    CheckDefinition(Fate fate, String expression, Optional<String> column) {
        if (expression.isBlank()) {
            throw Mistake.of("A check without a condition.", "Write one as the engine does: \"price > 0\".");
        }
        this.fate = fate;
        this.expression = expression;
        this.column = column;
    }

    /** Its name; {@code <table>_<column>_check} behind a column, else left to the engine unless it is said. */
    public CheckDefinition named(String own) {
        name = Optional.of(Namespace.checked("check", own));
        return this;
    }

    /** In {@code alterTable}: the rule described here goes. Because it was described, there is a way back. */
    public CheckDefinition drop() {
        fate.become(Fate.Kind.DROP, "drop()");
        return this;
    }

    @Override
    public List<Change> changes(QualifiedName table) {
        Optional<String> own = name.or(() -> column.map(c -> DefaultName.of(table, List.of(c), "check")));
        return RuleChange.of(fate, table, new Constraint.Check(own, expression));
    }
}
