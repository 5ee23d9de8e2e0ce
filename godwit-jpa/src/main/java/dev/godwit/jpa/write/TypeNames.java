package dev.godwit.jpa.write;

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

/** The classes of a package: one for each table, and one for each enum type. */
final class TypeNames {

    private final Map<QualifiedName, String> entities = new HashMap<>();
    private final Map<QualifiedName, String> enums = new HashMap<>();

    TypeNames(List<Table> tables, Schema schema) {
        FreeNames free = new FreeNames();
        for (Table table : tables) {
            entities.put(
                    table.name(),
                    free.type(Plural.singular(singularWord(table.name().name()))));
        }
        for (EnumType type : schema.enums()) {
            if (EnumSource.canBe(type.values())) {
                enums.put(type.name(), free.type(type.name().name()));
            }
        }
    }

    /** Names in capitals are words as others are. */
    private static String singularWord(String table) {
        return Words.of(table).snake().isEmpty() ? table : Words.of(table).snake();
    }

    String entity(Table table) {
        return Optional.ofNullable(entities.get(table.name())).orElseThrow();
    }

    /** Empty where its words cannot be constants. */
    Optional<String> enumOf(QualifiedName type) {
        return Optional.ofNullable(enums.get(type));
    }

    /** All of them, which files in the package take for their own. */
    Set<String> all() {
        Set<String> all = new HashSet<>(entities.values());
        all.addAll(enums.values());
        return all;
    }
}
