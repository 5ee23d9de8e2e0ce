package dev.godwit.prisma.model;

import dev.godwit.error.Nearest;
import dev.godwit.prisma.syntax.Arguments;
import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.prisma.syntax.Mistake;
import dev.godwit.prisma.syntax.Spot;
import java.util.List;
import java.util.Optional;

/** Reads what {@code @map}, {@code @@map} and {@code @@schema} say. */
record Mapped(DataSource source) {

    Optional<String> name(Optional<Attribute> map) {
        return map.map(attribute ->
                required(attribute, Arguments.of(attribute, List.of("name")).text("name")));
    }

    Optional<String> schema(Optional<Attribute> schema, Spot spot, String what) {
        if (source.schemas().isEmpty()) {
            if (schema.isPresent()) {
                throw Mistake.at(
                        schema.get().spot(),
                        "@@schema stands here, but the datasource names no schemas.",
                        "Add schemas = [\"…\"] to the datasource, or leave @@schema out.");
            }
            return Optional.empty();
        }
        Attribute attribute = schema.orElseThrow(() -> Mistake.at(
                spot,
                "The " + what + " says not in which schema it lies.",
                "The datasource names schemas, so write @@schema(\"…\") with one of: "
                        + String.join(", ", source.schemas()) + "."));
        String name =
                required(attribute, Arguments.of(attribute, List.of("name")).text("name"));
        if (!source.schemas().contains(name)) {
            throw Mistake.at(
                    attribute.spot(),
                    "The schema \"" + name + "\" is not among those of the datasource.",
                    Nearest.sentence(name, source.schemas()));
        }
        return Optional.of(name);
    }

    private static String required(Attribute attribute, Optional<String> text) {
        return text.orElseThrow(() -> Mistake.at(
                attribute.spot(),
                attribute.signed() + " says no name.",
                "Write it in quotes: " + attribute.signed() + "(\"…\")."));
    }
}
