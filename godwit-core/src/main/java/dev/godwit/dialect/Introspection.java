package dev.godwit.dialect;

import dev.godwit.schema.Schema;
import java.util.Comparator;
import java.util.List;

/**
 * What was read of a database.
 *
 * @param schema what there are values for
 * @param unread what there are none for, sorted, so that nothing is left out silently
 */
public record Introspection(Schema schema, List<Unread> unread) {

    public Introspection {
        unread = unread.stream()
                .distinct()
                .sorted(Comparator.comparing(Unread::kind).thenComparing(Unread::name))
                .toList();
    }
}
