package dev.godwit.prisma.write;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.Index;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the tables between two models of which each has a list of the other: {@code _Relation} with the columns A and B. */
final class PairTables {

    private static final List<String> BOTH = List.of("A", "B");

    private final Schema schema;
    private final BlockNames names;

    PairTables(Schema schema, BlockNames names) {
        this.schema = schema;
        this.names = names;
    }

    /**
     * Two models that belong together.
     *
     * @param name the relation's
     */
    record Pair(Table table, String name, Table a, Table b) {}

    List<Pair> all() {
        return schema.tables().stream().flatMap(table -> of(table).stream()).toList();
    }

    private Optional<Pair> of(Table table) {
        List<String> columns = table.columns().stream().map(Column::name).toList();
        List<ForeignKey> keys = table.constraints(ForeignKey.class);
        boolean isPair = table.name().name().matches("_[A-Za-z][A-Za-z0-9_]*")
                && columns.equals(BOTH)
                && keys.size() == 2
                && isUnique(table);
        if (!isPair) {
            return Optional.empty();
        }
        Optional<Table> a = target(keys, "A");
        Optional<Table> b = target(keys, "B");
        return a.isPresent() && b.isPresent() && inOrder(a.get(), b.get())
                ? Optional.of(new Pair(table, table.name().name().substring(1), a.get(), b.get()))
                : Optional.empty();
    }

    private static boolean isUnique(Table table) {
        return Stream.of(
                        table.primaryKey().stream().map(Constraint.PrimaryKey::columns),
                        table.constraints(Constraint.Unique.class).stream().map(Constraint.Unique::columns),
                        table.indexes().stream().filter(Index::unique).map(Index::columns))
                .flatMap(all -> all)
                .anyMatch(BOTH::equals);
    }

    private Optional<Table> target(List<ForeignKey> keys, String column) {
        return keys.stream()
                .filter(key -> key.columns().equals(List.of(column))
                        && key.onDelete() == ReferenceAction.CASCADE
                        && key.onUpdate() == ReferenceAction.CASCADE)
                .findFirst()
                .flatMap(key -> schema.table(key.table())
                        .filter(to -> to.primaryKey()
                                .map(Constraint.PrimaryKey::columns)
                                .filter(id -> id.size() == 1
                                        && (key.referenced().isEmpty()
                                                || key.referenced().equals(id)))
                                .isPresent()));
    }

    /** The column A is that of the model whose name comes first. */
    private boolean inOrder(Table a, Table b) {
        return names.model(a.name()).compareTo(names.model(b.name())) <= 0;
    }
}
