package dev.godwit.schema.diff;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Index;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.Table;

/** The expressions in a table. */
final class Expressions {

    private Expressions() {}

    /** What the expressions of a table speak of. */
    static Mentions of(Table table) {
        StringBuilder all = new StringBuilder();
        for (Column column : table.columns()) {
            column.generated().ifPresent(by -> all.append(by.expression()).append('\n'));
            column.defaultValue()
                    .filter(value -> value instanceof DefaultValue.Expression)
                    .ifPresent(value ->
                            all.append(((DefaultValue.Expression) value).sql()).append('\n'));
        }
        for (Constraint rule : table.constraints()) {
            if (rule instanceof Constraint.Check check) {
                all.append(check.expression()).append('\n');
            } else if (rule instanceof Constraint.Other other) {
                all.append(other.definition()).append('\n');
            }
        }
        for (Index index : table.indexes()) {
            index.condition().ifPresent(sql -> all.append(sql).append('\n'));
            index.parts().stream()
                    .filter(Index.Part::isExpression)
                    .forEach(part -> all.append(part.text()).append('\n'));
        }
        return Mentions.in(all.toString());
    }
}
