package dev.godwit.code;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ConstraintChange;
import java.util.List;
import java.util.Optional;

/** The change that a described rule comes to. */
final class RuleChange {

    private RuleChange() {}

    static List<Change> of(Fate fate, QualifiedName table, Constraint rule) {
        if (!fate.is(Fate.Kind.DROP)) {
            return List.of(new ConstraintChange.Add(table, rule));
        }
        ConstraintChange.Kind kind = ConstraintChange.Kind.of(rule);
        if (rule.name().isEmpty() && kind != ConstraintChange.Kind.PRIMARY_KEY) {
            throw Mistake.of(
                    "A rule of " + table + " is to go, and it has no name.", "Say it: named(\"…\") before drop().");
        }
        return List.of(new ConstraintChange.Drop(table, kind, rule.name(), Optional.of(rule)));
    }
}
