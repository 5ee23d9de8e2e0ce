package dev.godwit.erd;

import java.util.List;

/**
 * A line between two boxes, or from one to itself.
 *
 * @param from whose foreign key it is, or the view that reads
 * @param columns the columns of the foreign key; none for a view that reads
 * @param to what it points to
 * @param referenced the columns there
 * @param fromEnd how many rows of {@code from} there may be for one of {@code to}
 * @param toEnd how many rows of {@code to} there may be for one of {@code from}
 * @param detail what else is to be said, for example {@code on delete cascade}; may be empty
 */
public record Relation(
        Kind kind,
        Box.Id from,
        List<String> columns,
        Box.Id to,
        List<String> referenced,
        End fromEnd,
        End toEnd,
        String detail,
        Mark mark) {

    public Relation {
        columns = List.copyOf(columns);
        referenced = List.copyOf(referenced);
    }

    /** Why the two have to do with each other. */
    public enum Kind {
        /** A foreign key. */
        REFERENCE,
        /** A view whose query names the other; its ends say nothing. */
        READING
    }

    /** The same after this happened to it. */
    Relation marked(Mark other) {
        return new Relation(kind, from, columns, to, referenced, fromEnd, toEnd, detail, other);
    }

    /** For people, for example {@code posts (author_id) → users (id), on delete cascade}. */
    public String text() {
        return from.name() + listed(columns) + " → " + to.name() + listed(referenced)
                + (detail.isEmpty() ? "" : ", " + detail);
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
    }
}
