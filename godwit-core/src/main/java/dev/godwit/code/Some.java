package dev.godwit.code;

import java.util.List;

/** Columns of which there is at least one. */
final class Some {

    private Some() {}

    static List<String> of(List<String> columns, String what) {
        if (columns.isEmpty()) {
            throw Mistake.of(what + " without columns.", "Name at least one.");
        }
        columns.forEach(column -> Namespace.checked("column", column));
        return List.copyOf(columns);
    }
}
