package dev.godwit.jpa.write;

import dev.godwit.schema.Column;
import dev.godwit.schema.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of the fields of one entity. Not thread-safe: fields for other entities take names too. */
final class Members {

    private final FreeNames free = new FreeNames();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<Reference, String> references = new HashMap<>();

    Members(Table table, List<Reference> all, TypeNames names) {
        for (Column column : table.columns()) {
            if (isField(column, all)) {
                columns.put(column.name(), free.field(column.name()));
            }
        }
        all.forEach(one -> references.put(one, free.field(wanted(one, names))));
    }

    /** Whether a column has a field of its own, because no reference writes it or because it is the key. */
    private static boolean isField(Column column, List<Reference> all) {
        return all.stream()
                .filter(one -> one.use() == Reference.Use.WRITES)
                .noneMatch(one -> one.key().columns().contains(column.name()));
    }

    /** {@code author} for {@code author_id}, or for {@code author_name} where that is the name of an author; what that does not tell is named as the other entity is. */
    private static String wanted(Reference one, TypeNames names) {
        Words words = Words.of(one.key().columns().get(0));
        Words bare = words.without("id");
        bare = bare.equals(words) ? words.without(last(one.referenced().get(0))) : bare;
        boolean tells = one.key().columns().size() == 1
                && (!bare.equals(words)
                        || (one.use() == Reference.Use.WRITES && !words.snake().equals("id")));
        return tells ? bare.camel() : names.entity(one.to());
    }

    private static String last(String column) {
        List<String> words = Words.of(column).words();
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    Optional<String> field(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    String field(Reference reference) {
        return Optional.ofNullable(references.get(reference)).orElseThrow();
    }

    String take(String wanted) {
        return free.field(wanted);
    }
}
