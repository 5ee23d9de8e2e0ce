package dev.godwit.dialect.schema;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.View;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.DefinitionChange;
import dev.godwit.schema.change.EnumChange;
import dev.godwit.schema.change.ExtensionChange;
import dev.godwit.schema.change.NamespaceChange;
import dev.godwit.schema.change.RoutineChange;
import dev.godwit.schema.change.SequenceChange;
import dev.godwit.schema.change.TableChange;
import dev.godwit.schema.change.TriggerChange;
import dev.godwit.schema.change.ViewChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The changes that make a whole schema in an empty database, each after those that it needs. */
final class Creation {

    private Creation() {}

    /**
     * The changes.
     *
     * @param late whether rules between tables can come when all tables are there; SQLite would make tables anew
     */
    static List<Change> of(Schema schema, boolean late) {
        List<Change> changes = new ArrayList<>();
        schema.namespaces().forEach(name -> changes.add(new NamespaceChange.Create(name, false)));
        schema.extensions().forEach(extension -> changes.add(new ExtensionChange.Create(extension, true)));
        schema.enums().forEach(type -> changes.add(new EnumChange.Create(type)));
        schema.sequences().forEach(sequence -> changes.add(new SequenceChange.Create(sequence, false)));
        definitions(schema, false).forEach(changes::add);
        for (Table table : byNumbers(schema.tables())) {
            List<Constraint> early = table.constraints().stream()
                    .filter(rule -> !late || !isLate(rule))
                    .toList();
            changes.add(new TableChange.Create(table.withConstraints(early), false));
        }
        for (Table table : late ? schema.tables() : List.<Table>of()) {
            table.constraints().stream()
                    .filter(Creation::isLate)
                    .forEach(rule -> changes.add(new ConstraintChange.Add(table.name(), rule)));
        }
        byUse(schema.views()).forEach(view -> changes.add(new ViewChange.Create(view, false, Optional.empty())));
        schema.routines().stream()
                .filter(routine -> !routine.kind().equals("AGGREGATE"))
                .forEach(routine -> changes.add(new RoutineChange.Create(routine, Optional.empty())));
        schema.routines().stream()
                .filter(routine -> routine.kind().equals("AGGREGATE"))
                .forEach(routine -> changes.add(new RoutineChange.Create(routine, Optional.empty())));
        schema.triggers().forEach(trigger -> changes.add(new TriggerChange.Create(trigger)));
        definitions(schema, true).forEach(changes::add);
        return changes;
    }

    private static Stream<Change> definitions(Schema schema, boolean details) {
        return schema.definitions().stream()
                .filter(definition -> details == definition.standing().isDetail())
                .map(DefinitionChange.Create::new);
    }

    /** Tables that count with a sequence come last: it may be the one of another table's counter. */
    private static List<Table> byNumbers(List<Table> tables) {
        return tables.stream()
                .sorted(Comparator.comparing(table -> table.columns().stream()
                        .anyMatch(column -> column.defaultValue()
                                .filter(DefaultValue.NextOf.class::isInstance)
                                .isPresent())))
                .toList();
    }

    private static boolean isLate(Constraint rule) {
        return rule instanceof Constraint.ForeignKey || rule instanceof Constraint.Other;
    }

    /** Views that others mention come first. */
    private static List<View> byUse(List<View> views) {
        List<View> sorted = new ArrayList<>();
        List<View> waiting = new ArrayList<>(views);
        while (!waiting.isEmpty()) {
            View next = waiting.stream()
                    .filter(view -> waiting.stream()
                            .noneMatch(other -> other != view
                                    && view.query().contains(other.name().name())))
                    .findFirst()
                    .orElse(waiting.get(0));
            sorted.add(next);
            waiting.remove(next);
        }
        return sorted;
    }
}
