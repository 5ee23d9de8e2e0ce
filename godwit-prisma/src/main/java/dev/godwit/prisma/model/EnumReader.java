package dev.godwit.prisma.model;

import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.prisma.syntax.Declaration.Entry;
import dev.godwit.prisma.syntax.Declaration.Words;
import dev.godwit.prisma.syntax.Mistake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an enum. */
final class EnumReader {

    private final Mapped mapped;

    EnumReader(Mapped mapped) {
        this.mapped = mapped;
    }

    EnumModel read(Words words) {
        AttributeRules.check(words.attributes(), AttributeRules.ENUM, "An enum");
        if (words.entries().isEmpty()) {
            throw Mistake.at(
                    words.spot(), "The enum " + words.name() + " has no values.", "Write at least one, one a line.");
        }
        Set<String> names = new HashSet<>();
        Set<String> stored = new HashSet<>();
        List<EnumModel.Word> all = new ArrayList<>();
        for (Entry entry : words.entries()) {
            AttributeRules.check(entry.attributes(), AttributeRules.WORD, "A value of an enum");
            EnumModel.Word word = new EnumModel.Word(
                    entry.name(), mapped.name(find(entry.attributes(), "map")).orElse(entry.name()));
            if (!names.add(word.name()) || !stored.add(word.stored())) {
                throw Mistake.at(
                        entry.spot(),
                        "The enum " + words.name() + " has the value " + word.stored() + " twice.",
                        "Leave one of them out.");
            }
            all.add(word);
        }
        return new EnumModel(
                words.spot(),
                words.name(),
                mapped.name(find(words.attributes(), "map")).orElse(words.name()),
                mapped.schema(find(words.attributes(), "schema"), words.spot(), "enum " + words.name()),
                all);
    }

    private static Optional<Attribute> find(List<Attribute> attributes, String name) {
        return attributes.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
