package dev.godwit.prisma.write;

import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.prisma.syntax.Declaration.Entry;
import dev.godwit.prisma.syntax.Declaration.Words;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Enums, with a name for each of their values. */
final class EnumBlocks {

    private final Map<String, EnumType> types = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> words = new LinkedHashMap<>();

    EnumBlocks(List<EnumType> all, BlockNames names) {
        for (EnumType type : all) {
            String name = names.enumOf(type.name()).orElseThrow();
            Identifiers identifiers = new Identifiers(Set.of());
            Map<String, String> own = new LinkedHashMap<>();
            type.values().forEach(value -> own.put(value, identifiers.take(value)));
            types.put(name, type);
            words.put(name, own);
        }
    }

    /** For each enum the name of each value. */
    Map<String, Map<String, String>> words() {
        return words;
    }

    List<Words> blocks(SchemaNote schemas) {
        List<Words> blocks = new ArrayList<>();
        types.forEach((name, type) -> blocks.add(
                new Words(Made.SPOT, name, entries(name), attributes(name, type.name(), schemas), List.of())));
        return blocks;
    }

    private List<Entry> entries(String name) {
        List<Entry> entries = new ArrayList<>();
        Optional.ofNullable(words.get(name))
                .orElseThrow()
                .forEach((value, word) -> entries.add(new Entry(Made.SPOT, word, map(word, value, false), List.of())));
        return entries;
    }

    private static List<Attribute> attributes(String name, QualifiedName type, SchemaNote schemas) {
        List<Attribute> attributes = new ArrayList<>(map(name, type.name(), true));
        schemas.of(type).ifPresent(attributes::add);
        return attributes;
    }

    /** What says the name in the database, where it is another. */
    static List<Attribute> map(String name, String stored, boolean ofBlock) {
        if (name.equals(stored)) {
            return List.of();
        }
        return List.of(new Attribute(Made.SPOT, "map", ofBlock, List.of(Made.plain(Made.text(stored)))));
    }
}
