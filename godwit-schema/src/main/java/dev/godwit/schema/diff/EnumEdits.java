package dev.godwit.schema.diff;

import dev.godwit.schema.EnumType;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.EnumChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Enum types. Values are added where they belong. Where values go, or change places, the type is made anew: the old one steps aside, the
 * columns become of the new one by way of their words, the old one goes.
 */
final class EnumEdits {

    private final Differ.Options options;
    private final Set<QualifiedName> taken = new HashSet<>();
    private final Set<QualifiedName> unsettled = new TreeSet<>();
    private final List<Change> first = new ArrayList<>();
    private final List<Change> grown = new ArrayList<>();
    private final List<Change> gone = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    EnumEdits(Schema before, Schema after, Renames renames, Differ.Options options) {
        this.options = options;
        Map<QualifiedName, EnumType> wanted = new HashMap<>();
        after.enums().forEach(type -> wanted.put(type.name(), type));
        takeNames(before);
        takeNames(after);
        for (EnumType type : before.enums()) {
            EnumType to = wanted.remove(type.name());
            if (to == null) {
                unsettled.add(type.name());
                gone.add(new EnumChange.Drop(type.name(), Optional.of(type), false));
            } else {
                change(type, to, renames.enumValues().getOrDefault(type.name(), Map.of()));
            }
        }
        after.enums().stream()
                .filter(type -> wanted.containsKey(type.name()))
                .forEach(type -> grown.add(new EnumChange.Create(type)));
    }

    private void takeNames(Schema schema) {
        schema.enums().forEach(type -> taken.add(type.name()));
        schema.tables().forEach(table -> taken.add(table.name()));
        schema.views().forEach(view -> taken.add(view.name()));
    }

    /** What steps aside, and values under other names. */
    List<Change> first() {
        return first;
    }

    /** New types and new values. */
    List<Change> grown() {
        return grown;
    }

    /** Types that nothing is of any more. */
    List<Change> gone() {
        return gone;
    }

    /** The types that go, for ever or to come again. */
    Set<QualifiedName> unsettled() {
        return unsettled;
    }

    List<String> remarks() {
        return remarks;
    }

    private void change(EnumType type, EnumType to, Map<String, String> hints) {
        List<String> values = options.enumsGrow() ? renamed(type, to, hints) : type.values();
        if (values.equals(to.values())) {
            return;
        }
        if (options.enumsGrow() && isWithin(values, to.values())) {
            grow(type.name(), values, to.values());
        } else {
            makeAnew(new EnumType(type.name(), values), to);
        }
    }

    private List<String> renamed(EnumType type, EnumType to, Map<String, String> hints) {
        List<String> values = new ArrayList<>(type.values());
        Map<String, String> applicable = RenameOrder.applicable(hints, Set.copyOf(values), Set.copyOf(to.values()));
        RenameOrder.steps(applicable, Set.copyOf(values), value -> value + "_before")
                .forEach(step -> {
                    first.add(new EnumChange.RenameValue(type.name(), step.from(), step.to()));
                    values.set(values.indexOf(step.from()), step.to());
                });
        return values;
    }

    /** Whether the second has the first's values in their order. */
    private static boolean isWithin(List<String> values, List<String> more) {
        int found = 0;
        for (String value : more) {
            found += found < values.size() && values.get(found).equals(value) ? 1 : 0;
        }
        return found == values.size();
    }

    private void grow(QualifiedName name, List<String> values, List<String> wanted) {
        int kept = 0;
        for (int i = 0; i < wanted.size(); i++) {
            String value = wanted.get(i);
            if (kept < values.size() && values.get(kept).equals(value)) {
                kept++;
            } else {
                boolean last = kept == values.size();
                Optional<String> after = last || i == 0 ? Optional.empty() : Optional.of(wanted.get(i - 1));
                Optional<String> before = !last && i == 0 ? Optional.of(values.get(0)) : Optional.empty();
                grown.add(new EnumChange.AddValue(name, value, after, before));
            }
        }
    }

    private void makeAnew(EnumType type, EnumType to) {
        QualifiedName aside = type.name().beside(type.name().name() + "_before");
        while (!taken.add(aside)) {
            aside = aside.beside(aside.name() + "_before");
        }
        unsettled.add(type.name());
        first.add(new EnumChange.Rename(type.name(), aside));
        grown.add(new EnumChange.Create(to));
        gone.add(new EnumChange.Drop(aside, Optional.of(new EnumType(aside, type.values())), false));
        List<String> lost = type.values().stream()
                .filter(value -> !to.values().contains(value))
                .toList();
        if (!lost.isEmpty()) {
            remarks.add("Enum " + type.name() + " is made anew without " + String.join(", ", lost)
                    + ": a row that still holds one of them stands in the way.");
        }
    }
}
