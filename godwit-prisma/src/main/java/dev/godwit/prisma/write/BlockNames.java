package dev.godwit.prisma.write;

import dev.godwit.prisma.types.Scalar;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of models and enums: those of the tables and types, where they are legal. */
final class BlockNames {

    /** What the client has other uses for (Prisma documentation, “Models: naming”). */
    private static final List<String> OF_THE_CLIENT = List.of(
            "PrismaClient, Unsupported, async, await, break, case, catch, class, const, continue, debugger, default, delete, do, else,"
                    .concat(
                            " enum, export, extends, false, finally, for, function, if, implements, import, in, instanceof,")
                    .concat(
                            " interface, let, new, null, package, private, protected, public, return, super, switch, this,")
                    .concat(" throw, true, try, typeof, using, var, void, while, with, yield")
                    .split(", ?"));

    private final Map<QualifiedName, String> models = new HashMap<>();
    private final Map<QualifiedName, String> enums = new HashMap<>();

    /** Names for all tables, enums and columns that have words of their own. */
    BlockNames(Schema schema) {
        Set<String> reserved = new HashSet<>(OF_THE_CLIENT);
        reserved.addAll(Scalar.words());
        Identifiers names = new Identifiers(reserved);
        schema.tables()
                .forEach(table ->
                        models.put(table.name(), names.take(table.name().name())));
        schema.enums()
                .forEach(type -> enums.put(type.name(), names.take(type.name().name())));
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                if (column.type() instanceof DataType.Enumeration words
                        && words.type().isEmpty()) {
                    QualifiedName key = ofColumn(table, column);
                    enums.put(key, names.take(key.name()));
                }
            }
        }
    }

    /** The enum that a column is given whose engine has no types for them. */
    static QualifiedName ofColumn(Table table, Column column) {
        return table.name().beside(table.name().name() + "_" + column.name());
    }

    String model(QualifiedName table) {
        return Optional.ofNullable(models.get(table)).orElseThrow();
    }

    Optional<String> enumOf(QualifiedName type) {
        return Optional.ofNullable(enums.get(type));
    }

    /** The enums under the names of their types. */
    static List<EnumType> all(Schema schema) {
        return java.util.stream.Stream.concat(
                        schema.enums().stream(),
                        schema.tables().stream()
                                .flatMap(table -> table.columns().stream()
                                        .filter(column -> column.type() instanceof DataType.Enumeration words
                                                && words.type().isEmpty())
                                        .map(column -> new EnumType(
                                                ofColumn(table, column),
                                                ((DataType.Enumeration) column.type()).values()))))
                .toList();
    }
}
