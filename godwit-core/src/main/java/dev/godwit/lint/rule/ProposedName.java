package dev.godwit.lint.rule;

import dev.godwit.lint.form.Name;
import java.util.List;
import java.util.stream.Collectors;

/** Names that rules propose where a statement gives none: those that PostgreSQL would choose. */
public final class ProposedName {

    private ProposedName() {}

    /** {@code orders_customer_id_fkey}. */
    public static String of(Name table, List<Name> columns, String ending) {
        String middle = columns.stream().map(Name::last).collect(Collectors.joining("_"));
        return table.last() + (middle.isEmpty() ? "" : "_" + middle) + "_" + ending;
    }
}
