package dev.godwit.jpa.write;

import dev.godwit.dialect.ColumnWords;
import dev.godwit.dialect.Dialect;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes a structure as JPA entities that ask for the same structure: a class for each table that has a key, in annotations of Jakarta
 * Persistence and, where that has none, of Hibernate (6.6 and 7). Immutable.
 *
 * @param dialect the engine of the structure
 * @param inPackage the package of the classes
 */
public record JpaText(Dialect dialect, String inPackage) {

    /**
     * A structure in Java.
     *
     * @param files the text of each file under its name, {@code Person.java}
     * @param unsaid what JPA has no words for, for people
     * @param others the tables that are no entity and connect none
     */
    public record Written(Map<String, String> files, List<String> unsaid, List<String> others) {
        public Written {
            files = new TreeMap<>(files);
            unsaid = List.copyOf(unsaid);
            others = List.copyOf(others);
        }
    }

    /** All classes. */
    public Written of(Schema schema) {
        Mapping mapping = Mapping.of(schema, new ColumnWords(dialect));
        Map<QualifiedName, EntityText> texts = new LinkedHashMap<>();
        for (Table table : mapping.roles().entities()) {
            texts.put(table.name(), new EntityText(table, mapping));
        }
        OtherEnds ends = new OtherEnds(mapping, texts);
        texts.values().forEach(text -> mapping.references().of(text.table()).forEach(ends::add));
        mapping.roles().between().forEach(ends::add);
        Map<String, String> files = new TreeMap<>();
        texts.values().forEach(text -> files.put(mapping.names().entity(text.table()) + ".java", text.text(inPackage)));
        for (EnumType type : schema.enums()) {
            Optional<String> name = mapping.names().enumOf(type.name());
            name.ifPresent(one -> files.put(
                    one + ".java",
                    new EnumSource(one, "a column of the type " + type.name(), type.values()).file(inPackage)));
        }
        List<String> others = mapping.roles().left().stream()
                .map(table -> table.name().name())
                .toList();
        return new Written(files, Unsaid.of(mapping), others);
    }
}
