package dev.godwit.jpa.write;

import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who gives a new row the number that is its key. */
final class KeyNumbers {

    private final Table table;
    private final Column column;
    private final Mapping mapping;
    private final Imports imports;

    KeyNumbers(Table table, Column column, Mapping mapping, Imports imports) {
        this.table = table;
        this.column = column;
        this.mapping = mapping;
        this.imports = imports;
    }

    /** Whether the program does not. */
    boolean isGiven() {
        return isAlone()
                && (isNumbered()
                        || sequence(table, column, mapping.schema().sequences()).isPresent()
                        || isRandom());
    }

    List<Annotation> annotations() {
        if (!isGiven()) {
            return List.of();
        } else if (isNumbered()) {
            return List.of(generated("IDENTITY"));
        } else if (isRandom()) {
            return List.of(generated("UUID"));
        }
        Sequence sequence =
                sequence(table, column, mapping.schema().sequences()).orElseThrow();
        String name = mapping.stored().literal(sequence.name().name());
        return List.of(
                generated("SEQUENCE").with("generator", name),
                new Annotation(imports.name("jakarta.persistence.SequenceGenerator"))
                        .with("name", name)
                        .with("sequenceName", name)
                        .with(
                                sequence.start().orElse(1) != 1,
                                "initialValue",
                                sequence.start().orElse(1))
                        .with("allocationSize", sequence.increment().orElse(1)));
    }

    private Annotation generated(String strategy) {
        return new Annotation(imports.name("jakarta.persistence.GeneratedValue"))
                .with("strategy", imports.name("jakarta.persistence.GenerationType") + "." + strategy);
    }

    private boolean isAlone() {
        boolean isKeyOfOther =
                mapping.references().of(table).stream().anyMatch(one -> one.use() == Reference.Use.MAPS_ID);
        return Roles.id(table).equals(List.of(column.name())) && !isKeyOfOther;
    }

    private boolean isNumbered() {
        return column.identity().isPresent() || mapping.types().isRowNumber(column);
    }

    private boolean isRandom() {
        return column.type() instanceof DataType.Uuid
                && column.defaultValue()
                        .filter(DefaultValue.RandomUuid.class::isInstance)
                        .isPresent();
    }

    /** The one that the column counts with, or the one that Hibernate would take for the table: {@code orders_seq}. */
    static Optional<Sequence> sequence(Table table, Column column, List<Sequence> all) {
        if (!Roles.id(table).equals(List.of(column.name())) || !(column.type() instanceof DataType.IntegerNumber)) {
            return Optional.empty();
        }
        Optional<DefaultValue> value = column.defaultValue();
        if (value.isPresent()) {
            return value.filter(DefaultValue.NextOf.class::isInstance)
                    .map(next -> ((DefaultValue.NextOf) next).sequence())
                    .flatMap(name ->
                            all.stream().filter(one -> one.name().equals(name)).findFirst());
        }
        String name = table.name().name().toLowerCase(Locale.ROOT);
        Set<String> usual = Set.of(name + "_seq", name + "_" + column.name().toLowerCase(Locale.ROOT) + "_seq");
        return column.identity().isPresent()
                ? Optional.empty()
                : all.stream()
                        .filter(one -> one.name().schema().equals(table.name().schema())
                                && usual.contains(one.name().name().toLowerCase(Locale.ROOT)))
                        .findFirst();
    }
}
