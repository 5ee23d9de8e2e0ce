package dev.godwit.jpa.write;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the tables of a structure become: an entity is what has a key; a table that only holds two keys of others connects these. */
final class Roles {

    private final Schema schema;
    private final List<Between> between;
    private final List<Table> entities;

    Roles(Schema schema) {
        this.schema = schema;
        this.between = schema.tables().stream()
                .flatMap(table -> between(table).stream())
                .toList();
        this.entities = schema.tables().stream()
                .filter(table -> !id(table).isEmpty())
                .filter(table -> between.stream().noneMatch(one -> one.table().equals(table)))
                .toList();
    }

    /**
     * A table between two entities.
     *
     * @param owner the key of that which has the table
     * @param isSet whether a row cannot be there twice
     */
    record Between(Table table, ForeignKey owner, ForeignKey other, boolean isSet) {}

    List<Table> entities() {
        return entities;
    }

    List<Between> between() {
        return between;
    }

    Optional<Table> entity(QualifiedName name) {
        return entities.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** Those that are neither: their rows have no key. */
    List<Table> left() {
        return schema.tables().stream()
                .filter(table -> entity(table.name()).isEmpty()
                        && between.stream().noneMatch(one -> one.table().equals(table)))
                .toList();
    }

    /** What tells the rows of a table from each other: its primary key, or else a unique one that is never empty. */
    static List<String> id(Table table) {
        return table.primaryKey()
                .map(Constraint.PrimaryKey::columns)
                .or(() -> uniques(table)
                        .filter(columns -> columns.stream().noneMatch(name -> mayBeEmpty(table, name)))
                        .findFirst())
                .orElse(List.of());
    }

    /** The columns that no two rows have alike. */
    static Stream<List<String>> uniques(Table table) {
        return Stream.concat(
                table.constraints(Constraint.Unique.class).stream().map(Constraint.Unique::columns),
                table.indexes().stream()
                        .filter(index -> index.unique() && isPlain(index))
                        .map(Index::columns));
    }

    /** Whether JPA has words for an index. */
    static boolean isPlain(Index index) {
        return index.condition().isEmpty()
                && index.include().isEmpty()
                && index.method().isEmpty()
                && index.parts().stream()
                        .allMatch(part -> !part.isExpression()
                                && part.nulls().isEmpty()
                                && part.length().isEmpty()
                                && part.operatorClass().isEmpty());
    }

    static boolean mayBeEmpty(Table table, String column) {
        return table.column(column).filter(Column::nullable).isPresent();
    }

    private Optional<Between> between(Table table) {
        List<String> order = names(table);
        List<ForeignKey> keys = table.constraints(ForeignKey.class).stream()
                .sorted(Comparator.comparingInt(
                        key -> order.indexOf(key.columns().get(0))))
                .toList();
        if (keys.size() != 2 || !isMadeOf(table, keys) || isReferenced(table)) {
            return Optional.empty();
        }
        boolean leads = keys.stream().allMatch(this::leadsToId);
        Optional<Set<String>> primary = table.primaryKey().map(key -> Set.copyOf(key.columns()));
        boolean isSet = primary.equals(Optional.of(Set.copyOf(names(table))));
        return leads && (isSet || primary.isEmpty())
                ? Optional.of(new Between(table, keys.get(0), keys.get(1), isSet))
                : Optional.empty();
    }

    /** Of two keys, and of nothing else that a row would have to be told. */
    private static boolean isMadeOf(Table table, List<ForeignKey> keys) {
        List<String> columns = new ArrayList<>();
        keys.forEach(key -> columns.addAll(key.columns()));
        return columns.size() == table.columns().size()
                && new HashSet<>(columns).equals(Set.copyOf(names(table)))
                && table.columns().stream().noneMatch(column -> column.nullable() && !isKey(table, column));
    }

    private static boolean isKey(Table table, Column column) {
        return table.primaryKey()
                .filter(key -> key.columns().contains(column.name()))
                .isPresent();
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private boolean leadsToId(ForeignKey key) {
        return schema.table(key.table())
                .filter(to -> key.referenced().isEmpty()
                        || Set.copyOf(key.referenced()).equals(Set.copyOf(id(to))))
                .filter(to -> id(to).size() == key.columns().size())
                .isPresent();
    }

    private boolean isReferenced(Table table) {
        return schema.tables().stream()
                .flatMap(one -> one.constraints(ForeignKey.class).stream())
                .anyMatch(key -> key.table().equals(table.name()));
    }
}
