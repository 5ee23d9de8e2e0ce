package dev.godwit.prisma.map;

import dev.godwit.prisma.types.Provider;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.PrimaryKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.Constraint.Unique;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Index;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells for which foreign keys there are no words: those between columns of different types, those to what is not unique, those that set to
 * nothing what is required.
 *
 * @param wanted what is declared
 * @param there where the keys are
 */
record OpenReferences(Schema wanted, Schema there, Provider provider) {

    boolean isUnsayable(Table from, ForeignKey key) {
        return wanted.table(key.table()).isPresent()
                && there.table(key.table())
                        .filter(to -> isUnsayable(from, key, to))
                        .isPresent();
    }

    private boolean isUnsayable(Table from, ForeignKey key, Table to) {
        List<String> referenced = key.referenced().isEmpty()
                ? to.primaryKey().map(PrimaryKey::columns).orElse(List.of())
                : key.referenced();
        if (referenced.size() != key.columns().size() || !isUnique(to, Set.copyOf(referenced))) {
            return true;
        }
        for (int i = 0; i < referenced.size(); i++) {
            if (!areAlike(from, key.columns().get(i), to, referenced.get(i))) {
                return true;
            }
        }
        boolean sets = key.onDelete() == ReferenceAction.SET_NULL || key.onUpdate() == ReferenceAction.SET_NULL;
        return sets && provider != Provider.POSTGRESQL && !isOptional(from, key);
    }

    private static boolean isOptional(Table from, ForeignKey key) {
        return key.columns().stream()
                .allMatch(name -> from.column(name).filter(Column::nullable).isPresent());
    }

    private static boolean isUnique(Table table, Set<String> columns) {
        return Stream.of(
                        table.primaryKey().stream().map(PrimaryKey::columns),
                        table.constraints(Unique.class).stream().map(Unique::columns),
                        table.indexes().stream()
                                .filter(index -> index.unique() && !Sayable.isHandmade(index))
                                .map(Index::columns))
                .flatMap(all -> all)
                .anyMatch(unique -> columns.equals(Set.copyOf(unique)));
    }

    private static boolean areAlike(Table from, String column, Table to, String referenced) {
        DataType one = from.column(column).orElseThrow().type();
        DataType other = to.column(referenced).orElseThrow().type();
        return one.equals(other) || LooseTypes.areSame(one, other);
    }
}
