package dev.godwit.prisma.map;

import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Columns of which some things are not said: how rows are numbered, how text is compared, how a value is computed, comments.
 *
 * @param isLoose whether types that mean the same are the same
 * @param wanted the table that is declared
 */
record OpenColumns(boolean isLoose, Table wanted) {

    List<Column> filled(Table was) {
        return wanted.columns().stream()
                .map(column -> was.column(column.name())
                        .map(before -> filled(column, before))
                        .orElse(column))
                .toList();
    }

    private Column filled(Column column, Column was) {
        boolean isSameType =
                column.type().equals(was.type()) || (isLoose && LooseTypes.areSame(was.type(), column.type()));
        boolean isAnyway = isKey(column) || column.type() instanceof DataType.Array;
        Column told = new Column(
                column.name(),
                isSameType ? was.type() : column.type(),
                isAnyway ? was.nullable() : column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                isSameType ? was.collation() : column.collation(),
                was.comment());
        return valued(told, was);
    }

    private boolean isKey(Column column) {
        return wanted.primaryKey()
                .filter(key -> key.columns().contains(column.name()))
                .isPresent();
    }

    /** What gives a row its value where it says none. */
    private Column valued(Column column, Column was) {
        boolean saysNothing = column.defaultValue().isEmpty()
                && column.identity().isEmpty()
                && column.generated().isEmpty();
        boolean isComputed = saysNothing && was.generated().isPresent();
        boolean isNumbered = column.identity().isPresent() && isNumbered(column, was);
        boolean isSame = column.identity().isEmpty() && isSameDefault(column, was);
        return isComputed || isNumbered || isSame
                ? new Column(
                        column.name(),
                        column.type(),
                        column.nullable(),
                        was.defaultValue(),
                        was.identity(),
                        was.generated(),
                        column.collation(),
                        column.comment())
                : column;
    }

    /** SQLite numbers an integer that is the key by itself, whether or not it is told to. */
    private boolean isNumbered(Column column, Column was) {
        boolean isRowNumber = isLoose
                && was.type().equals(column.type())
                && was.defaultValue().isEmpty()
                && wanted.primaryKey()
                        .filter(key -> key.columns().equals(List.of(column.name())))
                        .isPresent();
        return was.identity().isPresent() || isRowNumber;
    }

    /** A sequence that somebody made is not said, and neither is what counts with it. */
    private static boolean isSameDefault(Column column, Column was) {
        Optional<DefaultValue> value = was.defaultValue();
        return value.filter(DefaultValue.NextOf.class::isInstance).isPresent()
                || (value.filter(NowWords::isNow).isPresent()
                        && column.defaultValue().filter(NowWords::isNow).isPresent());
    }
}
