package dev.godwit.prisma.map;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.PrimaryKey;
import dev.godwit.schema.Constraint.Unique;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Index;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What differs in a database and is one and the same in a Prisma schema: ways to number rows, a unique rule and a unique index, when a
 * foreign key is checked, how text is compared, how a column is computed.
 *
 * @param isLoose whether types that mean the same are the same
 */
record SameWords(boolean isLoose) {

    /** The table, saying such things as the wanted one does. */
    Table of(Table there, Table wanted) {
        List<Constraint> rules = new ArrayList<>();
        List<Index> indexes = new ArrayList<>(there.indexes());
        for (Constraint rule : there.constraints()) {
            Optional<Index> index = rule instanceof Unique unique ? asIndex(unique, wanted) : Optional.empty();
            index.ifPresent(indexes::add);
            if (index.isEmpty()) {
                rules.add(same(rule, wanted));
            }
        }
        return there.withColumns(there.columns().stream()
                        .map(column -> wanted.column(column.name())
                                .map(other -> column(column, other, wanted))
                                .orElse(column.commented(Optional.empty())))
                        .toList())
                .withConstraints(rules)
                .withIndexes(indexes)
                .withOptions(wanted.options());
    }

    /** Where Prisma names no primary keys, they have no names. */
    private static Constraint same(Constraint rule, Table wanted) {
        if (rule instanceof PrimaryKey id) {
            return wanted.primaryKey()
                    .filter(other -> other.name().isEmpty() && other.columns().equals(id.columns()))
                    .orElse(id);
        }
        return rule instanceof ForeignKey key ? key(key, wanted) : rule;
    }

    /** A rule without a name is that over its columns. */
    private static Optional<Index> asIndex(Unique rule, Table wanted) {
        return wanted.indexes().stream()
                .filter(index -> rule.name().map(index.name()::equals).orElse(true))
                .filter(index -> index.unique() && index.columns().equals(rule.columns()))
                .findFirst();
    }

    private static boolean isSame(ForeignKey key, ForeignKey other) {
        boolean toSame = key.table().equals(other.table())
                && (key.referenced().isEmpty() || key.referenced().equals(other.referenced()));
        return toSame
                && key.columns().equals(other.columns())
                && key.onDelete() == other.onDelete()
                && key.onUpdate() == other.onUpdate();
    }

    /** A key without a name is that which says the same. */
    private static ForeignKey key(ForeignKey key, Table wanted) {
        return wanted.constraints(ForeignKey.class).stream()
                .filter(other -> key.name().isEmpty() || other.name().equals(key.name()))
                .filter(other -> isSame(key, other))
                .findFirst()
                .map(other -> new ForeignKey(
                        other.name(),
                        key.columns(),
                        key.table(),
                        other.referenced(),
                        key.onDelete(),
                        key.onUpdate(),
                        other.deferral()))
                .orElse(key);
    }

    private Column column(Column there, Column wanted, Table table) {
        boolean isNumbered = wanted.identity().isPresent() && isNumbered(there, wanted, table);
        boolean isComputed = there.generated().isPresent() && wanted.generated().isEmpty();
        boolean isKey = table.primaryKey()
                .filter(key -> key.columns().contains(wanted.name()))
                .isPresent();
        boolean isList = wanted.type() instanceof DataType.Array;
        return new Column(
                there.name(),
                (isLoose && LooseTypes.areSame(there.type(), wanted.type())) ? wanted.type() : there.type(),
                (isKey || isList) ? wanted.nullable() : there.nullable(),
                isSameDefault(there, wanted) ? wanted.defaultValue() : there.defaultValue(),
                isNumbered ? wanted.identity() : there.identity(),
                isComputed ? Optional.empty() : there.generated(),
                wanted.collation(),
                wanted.comment());
    }

    /** SQLite numbers an integer that is the key by itself, whether or not it is told to. */
    private boolean isNumbered(Column there, Column wanted, Table table) {
        boolean isRowNumber = isLoose
                && there.type().equals(wanted.type())
                && there.defaultValue().isEmpty()
                && table.primaryKey()
                        .filter(key -> key.columns().equals(List.of(wanted.name())))
                        .isPresent();
        return there.identity().isPresent() || isRowNumber;
    }

    /** A sequence that somebody made is not said, and neither is what counts with it. */
    private static boolean isSameDefault(Column there, Column wanted) {
        boolean isOfSequence = there.defaultValue()
                .filter(DefaultValue.NextOf.class::isInstance)
                .isPresent();
        return isOfSequence
                || (there.defaultValue().filter(NowWords::isNow).isPresent()
                        && wanted.defaultValue().filter(NowWords::isNow).isPresent());
    }
}
