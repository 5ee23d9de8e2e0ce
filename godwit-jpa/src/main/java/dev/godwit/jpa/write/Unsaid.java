package dev.godwit.jpa.write;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Definition;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What JPA has no words for, in words for people. */
final class Unsaid {

    private final Mapping mapping;
    private final List<String> all = new ArrayList<>();

    private Unsaid(Mapping mapping) {
        this.mapping = mapping;
    }

    static List<String> of(Mapping mapping) {
        Unsaid unsaid = new Unsaid(mapping);
        unsaid.besidesTables(mapping.schema());
        mapping.roles()
                .left()
                .forEach(table -> unsaid.all.add("table " + table.name() + ", which has no key (keep="
                        + table.name().name() + " leaves it alone)"));
        mapping.roles().entities().forEach(unsaid::table);
        mapping.roles().between().forEach(unsaid::between);
        return unsaid.all;
    }

    private void besidesTables(Schema schema) {
        schema.extensions().forEach(one -> all.add("extension " + one.name()));
        schema.views().forEach(view -> all.add("view " + view.name()));
        schema.routines().forEach(routine -> all.add(routine.kind().toLowerCase(Locale.ROOT) + " " + routine.name()));
        schema.triggers().forEach(trigger -> all.add("trigger " + trigger.name() + " on " + trigger.table()));
        Set<QualifiedName> counting = counting();
        schema.sequences().stream()
                .filter(sequence -> !counting.contains(sequence.name()))
                .forEach(sequence -> all.add("sequence " + sequence.name()));
        Set<QualifiedName> used = usedTypes();
        schema.enums().stream()
                .filter(type -> !used.contains(type.name()))
                .forEach(type -> all.add("enum type " + type.name()));
        schema.definitions().stream().map(Definition::title).forEach(all::add);
    }

    private Set<QualifiedName> counting() {
        return mapping.roles().entities().stream()
                .flatMap(table -> table.columns().stream()
                        .flatMap(column -> KeyNumbers.sequence(
                                table, column, mapping.schema().sequences())
                                .stream()))
                .map(sequence -> sequence.name())
                .collect(Collectors.toSet());
    }

    private Set<QualifiedName> usedTypes() {
        return mapping.roles().entities().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.type() instanceof DataType.Enumeration)
                .flatMap(column -> ((DataType.Enumeration) column.type()).type().stream())
                .filter(name -> mapping.names().enumOf(name).isPresent())
                .collect(Collectors.toSet());
    }

    private void table(Table table) {
        mapping.references().unsaid(table).forEach(key -> all.add(title(key, table)));
        mapping.references().of(table).stream().map(Reference::key).forEach(key -> actions(table, key, true));
        rules(table);
        table.columns().stream()
                .filter(column -> column.generated().filter(by -> !by.stored()).isPresent())
                .forEach(column -> all.add("how " + column.name() + " of " + table.name() + " is computed"));
        table.columns().stream()
                .filter(column -> column.defaultValue()
                        .filter(DefaultValue.NextOf.class::isInstance)
                        .isPresent())
                .filter(column -> KeyNumbers.sequence(
                                table, column, mapping.schema().sequences())
                        .isEmpty())
                .forEach(column -> all.add("the default of " + column.name() + " of " + table.name()));
        table.columns().stream()
                .filter(column -> column.collation().isPresent())
                .forEach(column -> all.add("the collation of " + column.name() + " of " + table.name()));
    }

    private void between(Roles.Between one) {
        actions(one.table(), one.owner(), false);
        actions(one.table(), one.other(), false);
        rules(one.table());
        one.table()
                .constraints(Constraint.Check.class)
                .forEach(check -> all.add("check " + check.name().orElse("without a name") + " of "
                        + one.table().name()));
    }

    private void rules(Table table) {
        table.constraints(Constraint.Other.class)
                .forEach(rule -> all.add("rule " + rule.name().orElse("without a name") + " of " + table.name()));
        table.constraints(Constraint.Unique.class).stream()
                .filter(rule -> rule.nullsEqual() || rule.deferral() != Deferral.NOT_DEFERRABLE)
                .forEach(rule -> all.add("all but the columns of the unique "
                        + rule.name().orElse("rule without a name") + " of " + table.name()));
        table.indexes().stream()
                .filter(index -> !Roles.isPlain(index))
                .map(Index::name)
                .forEach(name -> all.add("index " + name + " of " + table.name()));
    }

    /** What happens to the rows of a foreign key, where that is not said. */
    private void actions(Table table, ForeignKey key, boolean saysOnDelete) {
        boolean deletes = key.onDelete() != ReferenceAction.NO_ACTION && !saysOnDelete;
        List<String> parts = new ArrayList<>();
        if (deletes) {
            parts.add("on delete " + words(key.onDelete()));
        }
        if (key.onUpdate() != ReferenceAction.NO_ACTION) {
            parts.add("on update " + words(key.onUpdate()));
        }
        if (key.deferral() != Deferral.NOT_DEFERRABLE) {
            parts.add("deferrable");
        }
        if (!parts.isEmpty()) {
            all.add(String.join(" and ", parts) + " of " + title(key, table));
        }
    }

    private static String words(ReferenceAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String title(ForeignKey key, Table table) {
        return "foreign key " + key.name().orElse("over " + String.join(", ", key.columns())) + " of " + table.name();
    }
}
