package dev.godwit.schema.diff;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Index;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.Table;

/** What a table says in words of the engine. */
final class Expressions {

    private Expressions() {}

    /** What its expressions, types and options speak of. */
    static Mentions of(Table table) {
        StringBuilder all = new StringBuilder();
        for (Column column : table.columns()) {
            type(column.type(), all);
            column.collation().ifPresent(name -> all.append(name).append('\n'));
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
        table.options().values().forEach(value -> all.append(value).append('\n'));
        for (Index index : table.indexes()) {
            index.condition().ifPresent(sql -> all.append(sql).append('\n'));
            index.parts().stream()
                    .filter(Index.Part::isExpression)
                    .forEach(part -> all.append(part.text()).append('\n'));
            index.parts()
                    .forEach(part -> part.operatorClass()
                            .ifPresent(sql -> all.append(sql).append('\n')));
        }
        return Mentions.in(all.toString());
    }

    private static void type(DataType type, StringBuilder all) {
        if (type instanceof DataType.Native own) {
            all.append(own.sql()).append('\n');
        } else if (type instanceof DataType.Array array) {
            type(array.element(), all);
        }
    }
}
