package dev.godwit.schema.diff;

import dev.godwit.schema.Column;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is still there of tables and views when others take their place, for what is said of them. */
final class Staying {

    private final Set<QualifiedName> whole = new HashSet<>();
    private final Map<QualifiedName, Set<String>> lost = new HashMap<>();

    /**
     * Compares.
     *
     * @param before what was there; its views stay
     * @param kept the tables that there are to be
     */
    Staying(Schema before, List<Table> kept) {
        before.views().stream().map(View::name).forEach(whole::add);
        kept.stream().map(Table::name).forEach(whole::add);
        Map<QualifiedName, Table> after = new HashMap<>();
        kept.forEach(table -> after.put(table.name(), table));
        for (Table table : before.tables()) {
            Table now = after.get(table.name());
            if (now != null) {
                Set<String> columns = new HashSet<>();
                table.columns().stream().map(Column::name).forEach(columns::add);
                now.columns().stream().map(Column::name).forEach(columns::remove);
                lost.put(table.name(), columns);
            }
        }
    }

    /** Whether the relation stays, and the text speaks of none of the columns that it loses. */
    boolean holds(QualifiedName relation, String text) {
        Set<String> columns = lost.getOrDefault(relation, Set.of());
        return whole.contains(relation)
                && (columns.isEmpty() || columns.stream().noneMatch(Mentions.in(text)::of));
    }
}
