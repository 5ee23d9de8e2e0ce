package dev.godwit.compare;

import dev.godwit.schema.DataType;
import dev.godwit.schema.Definition;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A declaration with the types that it names and has no words to make: domains, enums, what extensions bring.
 *
 * @param declared what it says
 * @param other the structure that it is compared with, which has them
 */
record OpenTypes(Schema declared, Schema other) {

    Schema schema() {
        Mentions words = Mentions.in(types(declared));
        List<EnumType> enums = other.enums().stream()
                .filter(type -> words.of(type.name().name())
                        && declared.enumType(type.name()).isEmpty())
                .toList();
        List<Definition> definitions = other.definitions().stream()
                .filter(one -> one.standing() == Definition.Standing.THING
                        && words.of(one.name().name()))
                .toList();
        return new Schema(
                declared.namespaces(),
                joined(other.extensions(), declared.extensions()),
                joined(enums, declared.enums()),
                declared.sequences(),
                declared.tables(),
                declared.views(),
                declared.routines(),
                declared.triggers(),
                joined(definitions, declared.definitions()));
    }

    private static String types(Schema schema) {
        return schema.tables().stream()
                .map(Table::columns)
                .flatMap(List::stream)
                .map(column -> column.type())
                .filter(DataType.Native.class::isInstance)
                .map(DataType::text)
                .collect(Collectors.joining(", "));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        other.stream().filter(more -> !one.contains(more)).forEach(all::add);
        return all;
    }
}
