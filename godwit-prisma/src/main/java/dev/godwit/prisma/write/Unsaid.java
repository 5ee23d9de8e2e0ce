package dev.godwit.prisma.write;

import dev.godwit.prisma.map.Sayable;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Definition;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** What the language has no words for, in words for people. */
final class Unsaid {

    private Unsaid() {}

    /** Besides tables. */
    static List<String> of(Schema schema) {
        List<String> unsaid = new ArrayList<>();
        schema.views().forEach(view -> unsaid.add("view " + view.name()));
        schema.routines()
                .forEach(routine ->
                        unsaid.add(routine.kind().toLowerCase(java.util.Locale.ROOT) + " " + routine.name()));
        schema.triggers().forEach(trigger -> unsaid.add("trigger " + trigger.name() + " on " + trigger.table()));
        schema.sequences().forEach(sequence -> unsaid.add("sequence " + sequence.name()));
        schema.definitions().stream().map(Definition::title).forEach(unsaid::add);
        return unsaid;
    }

    /** Of a table. */
    static List<String> of(Table table) {
        List<String> unsaid = new ArrayList<>();
        for (Constraint rule : table.constraints()) {
            if (Sayable.isHandmade(rule)) {
                unsaid.add((rule instanceof Constraint.Check ? "check " : "rule ")
                        + rule.name().orElse("without a name"));
            }
        }
        table.indexes().stream().filter(Sayable::isHandmade).forEach(index -> unsaid.add("index " + index.name()));
        table.columns().stream()
                .filter(column -> column.generated().isPresent())
                .forEach(column -> unsaid.add("how " + column.name() + " is computed"));
        return unsaid;
    }
}
