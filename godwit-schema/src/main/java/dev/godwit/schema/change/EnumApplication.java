package dev.godwit.schema.change;

import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Array;
import dev.godwit.schema.DataType.Enumeration;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A change of an enum type, applied: columns of the type change with it. */
record EnumApplication(Draft draft, EnumChange change) {

    void apply() {
        if (change instanceof EnumChange.Create create) {
            Draft.add(draft.enums, create.type().name(), create.type(), change, "enum");
        } else if (change instanceof EnumChange.Drop drop) {
            if (!drop.ifPresent() || draft.enums.containsKey(drop.name())) {
                Draft.remove(draft.enums, drop.name(), change, "enum");
                requireUnused(drop.name());
            }
        } else if (change instanceof EnumChange.AddValue add) {
            EnumType type = type(add.name());
            put(type.name(), new EnumType(type.name(), grown(type, add)));
        } else if (change instanceof EnumChange.RenameValue rename) {
            EnumType type = type(rename.name());
            requireFree(type, rename.to());
            place(type, rename.from());
            put(
                    type.name(),
                    new EnumType(
                            type.name(),
                            type.values().stream()
                                    .map(value -> value.equals(rename.from()) ? rename.to() : value)
                                    .toList()));
        } else if (change instanceof EnumChange.Rename rename) {
            EnumType type = Draft.remove(draft.enums, rename.name(), change, "enum");
            Draft.add(draft.enums, rename.to(), type, change, "enum");
            put(rename.name(), new EnumType(rename.to(), type.values()));
        }
    }

    private EnumType type(QualifiedName name) {
        return Draft.get(draft.enums, name, change, "enum");
    }

    private List<String> grown(EnumType type, EnumChange.AddValue add) {
        requireFree(type, add.value());
        List<String> values = new ArrayList<>(type.values());
        if (add.after().isPresent()) {
            values.add(place(type, add.after().get()) + 1, add.value());
        } else if (add.before().isPresent()) {
            values.add(place(type, add.before().get()), add.value());
        } else {
            values.add(add.value());
        }
        return values;
    }

    private void requireFree(EnumType type, String value) {
        if (type.values().contains(value)) {
            throw new ChangeMismatchException(change, "there is a value " + value + " already.");
        }
    }

    private int place(EnumType type, String value) {
        int place = type.values().indexOf(value);
        if (place < 0) {
            throw new ChangeMismatchException(change, "there is no value " + value + ".");
        }
        return place;
    }

    private void requireUnused(QualifiedName name) {
        draft.tables
                .values()
                .forEach(table -> table.columns().stream()
                        .filter(column -> name(column.type()).equals(Optional.of(name)))
                        .findFirst()
                        .ifPresent(column -> {
                            throw new ChangeMismatchException(
                                    change, "column " + table.name() + "." + column.name() + " is of this type.");
                        }));
    }

    private static Optional<QualifiedName> name(DataType type) {
        if (type instanceof Array array) {
            return name(array.element());
        }
        return type instanceof Enumeration words ? words.type() : Optional.empty();
    }

    private void put(QualifiedName before, EnumType type) {
        draft.enums.put(type.name(), type);
        draft.eachTable(table ->
                table.columns().stream().anyMatch(c -> name(c.type()).equals(Optional.of(before)))
                        ? table.withColumns(table.columns().stream()
                                .map(column -> with(column, before, type))
                                .toList())
                        : table);
    }

    private static Column with(Column column, QualifiedName before, EnumType type) {
        return name(column.type()).equals(Optional.of(before)) ? column.ofType(with(column.type(), type)) : column;
    }

    private static DataType with(DataType column, EnumType type) {
        return column instanceof Array array
                ? new Array(with(array.element(), type))
                : new Enumeration(Optional.of(type.name()), type.values());
    }
}
