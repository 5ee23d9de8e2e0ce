package dev.godwit.code;

import dev.godwit.schema.Column;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.ColumnChange.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The changes that the words about one column come to: its own first, then those of its rules; the other way round where it goes. */
record ColumnChanges(
        Fate fate, Column column, Optional<Position> position, Optional<Column> before, Optional<String> using) {

    List<Change> with(List<Element> rules, QualifiedName table) {
        List<Change> changes = new ArrayList<>();
        changes.add(own(table));
        for (Element rule : rules) {
            changes.addAll(rule.changes(table));
        }
        if (fate.is(Fate.Kind.DROP)) {
            Collections.reverse(changes);
        }
        return changes;
    }

    private void requireNone(Optional<?> said, String what, String hint) {
        if (said.isPresent()) {
            throw Mistake.of("Column " + column.name() + " has " + what + ".", hint);
        }
    }

    private Change own(QualifiedName table) {
        if (fate.is(Fate.Kind.DROP)) {
            return new ColumnChange.Drop(table, column.name(), Optional.of(column));
        }
        if (fate.is(Fate.Kind.ALTER)) {
            requireNone(position, "a place, and alter() leaves it where it is", "Leave first() and after(…) out.");
            return new ColumnChange.Redefine(table, column, before, using);
        }
        requireNone(using, "using(…) said of it, and it is new", "using(…) belongs behind alter().");
        return new ColumnChange.Add(table, column, position);
    }
}
