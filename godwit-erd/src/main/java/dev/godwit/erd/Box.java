package dev.godwit.erd;

import dev.godwit.schema.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something with a name that a diagram shows as a box.
 *
 * @param oldName what it was called before, where that is another name
 * @param rows its columns, or the values of an enum
 * @param notes what else changed in it
 */
public record Box(Id id, Optional<QualifiedName> oldName, List<Row> rows, List<Note> notes, Mark mark) {

    public Box {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** What is shown. */
    public enum Kind {
        /** A table. */
        TABLE,
        /** A view. */
        VIEW,
        /** A view whose rows are stored. */
        MATERIALIZED_VIEW,
        /** An enumeration that is a type of its own. */
        ENUM;

        /** For people. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * What tells a box from all others of its diagram.
     *
     * @param gone whether it is only in the structure before: its name may have another owner now
     */
    public record Id(Kind kind, QualifiedName name, boolean gone) {

        /** Of something that is there. */
        static Id of(Kind kind, QualifiedName name) {
            return new Id(kind, name, false);
        }
    }

    /** A line below the rows. */
    public record Note(Mark mark, String text) {}

    /** What it is called. */
    public QualifiedName name() {
        return id.name();
    }

    /** {@code old → new}, or the name. */
    public String title() {
        return oldName.map(old -> old + " → " + name()).orElse(name().toString());
    }

    /** The place of the row of this name among the rows; empty where it is not shown. */
    public Optional<Integer> place(String row) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isCalled(row)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The same with these rows. */
    Box withRows(List<Row> others) {
        return new Box(id, oldName, others, notes, mark);
    }
}
