package dev.godwit.prisma.model;

import dev.godwit.error.Nearest;
import dev.godwit.prisma.model.Key.Kind;
import dev.godwit.prisma.model.Key.Part;
import dev.godwit.prisma.syntax.Arguments;
import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.prisma.syntax.Declaration.Structure;
import dev.godwit.prisma.syntax.Field;
import dev.godwit.prisma.syntax.Mistake;
import dev.godwit.prisma.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads ids, unique keys and indexes of a model. */
final class KeyReader {

    private static final List<String> OF_FIELD = List.of("map", "length", "sort", "clustered");
    private static final List<String> PART = List.of("sort", "length", "ops");
    private static final Map<String, Optional<String>> METHODS = Map.of(
            "BTree", Optional.empty(),
            "Hash", Optional.of("hash"),
            "Gist", Optional.of("gist"),
            "Gin", Optional.of("gin"),
            "SpGist", Optional.of("spgist"),
            "Brin", Optional.of("brin"));

    private final Structure model;
    private final Map<String, ScalarField> fields;

    KeyReader(Structure model, Map<String, ScalarField> fields) {
        this.model = model;
        this.fields = fields;
    }

    /** {@code @id}, or {@code @@id}. */
    Optional<Key> id() {
        List<Key> ids = new ArrayList<>();
        for (ScalarField field : fields.values()) {
            field.written().attribute("id").ifPresent(attribute -> ids.add(ofField(attribute, Kind.ID, field)));
        }
        model.attributes("id").forEach(attribute -> ids.add(ofBlock(attribute, Kind.ID)));
        if (ids.size() > 1) {
            throw Mistake.at(
                    ids.get(1).spot(),
                    "The model " + model.name() + " has two ids.",
                    "Leave one out; an id of several fields is written @@id([a, b]).");
        }
        ids.forEach(this::checkId);
        return ids.stream().findFirst();
    }

    private void checkId(Key id) {
        for (ScalarField field : id.fields()) {
            if (field.isOptional() || field.isList()) {
                throw Mistake.at(
                        field.written().typeSpot(),
                        "The field " + field.name() + " is part of the id of " + model.name()
                                + ", so it is one value and never empty.",
                        "Leave " + (field.isList() ? "[]" : "?") + " out.");
            }
        }
    }

    /** What is unique besides, then the indexes, as they stand in the file. */
    List<Key> others() {
        List<Key> keys = new ArrayList<>();
        for (ScalarField field : fields.values()) {
            field.written()
                    .attribute("unique")
                    .ifPresent(attribute -> keys.add(ofField(attribute, Kind.UNIQUE, field)));
        }
        for (Attribute attribute : model.attributes()) {
            switch (attribute.name()) {
                case "unique" -> keys.add(ofBlock(attribute, Kind.UNIQUE));
                case "index", "fulltext" -> keys.add(ofBlock(attribute, Kind.INDEX));
                default -> {}
            }
        }
        return keys;
    }

    private static Key ofField(Attribute attribute, Kind kind, ScalarField field) {
        Arguments arguments = Arguments.of(attribute, OF_FIELD);
        checkClustered(arguments, kind);
        return new Key(
                attribute.spot(),
                kind,
                List.of(part(arguments, field)),
                arguments.text("map"),
                Optional.empty(),
                Optional.empty());
    }

    private Key ofBlock(Attribute attribute, Kind kind) {
        Arguments arguments = Arguments.of(attribute, known(attribute));
        arguments.text("name");
        checkClustered(arguments, kind);
        List<Value> values = arguments.many("fields").orElse(List.of());
        if (values.isEmpty()) {
            throw Mistake.at(
                    attribute.spot(),
                    attribute.signed() + " names no fields.",
                    "Write " + attribute.signed() + "([a, b]).");
        }
        List<Part> parts = new ArrayList<>();
        for (Value value : values) {
            Part part = part(value, attribute);
            if (parts.stream().anyMatch(other -> other.field().equals(part.field()))) {
                throw Mistake.at(
                        value.spot(),
                        attribute.signed() + " names " + part.field().name() + " twice.",
                        "Leave one of them out.");
            }
            parts.add(part);
        }
        return new Key(
                attribute.spot(),
                kind,
                parts,
                arguments.text("map").or(() -> kind == Kind.INDEX ? arguments.text("name") : Optional.empty()),
                method(attribute, arguments),
                arguments.value("where").map(KeyReader::condition));
    }

    private static List<String> known(Attribute attribute) {
        return switch (attribute.name()) {
            case "index" -> List.of("fields", "name", "map", "type", "clustered", "where");
            case "fulltext" -> List.of("fields", "name", "map");
            case "unique" -> List.of("fields", "name", "map", "clustered", "where");
            default -> List.of("fields", "name", "map", "clustered");
        };
    }

    private static Optional<String> method(Attribute attribute, Arguments arguments) {
        if (attribute.name().equals("fulltext")) {
            return Optional.of("fulltext");
        }
        return arguments
                .oneOf("type", METHODS.keySet().stream().sorted().toList())
                .flatMap(type -> METHODS.getOrDefault(type, Optional.empty()));
    }

    private static void checkClustered(Arguments arguments, Kind kind) {
        boolean usual = kind == Kind.ID;
        if (arguments.truth("clustered").orElse(usual) != usual) {
            throw Mistake.at(
                    arguments.spot(),
                    "Godwit makes primary keys clustered and all others not.",
                    "Leave clustered out, and change the key in a migration of your own.");
        }
    }

    private Part part(Value value, Attribute attribute) {
        if (value instanceof Value.Word word) {
            return new Part(field(word, word.word(), attribute), false, OptionalInt.empty(), Optional.empty());
        } else if (value instanceof Value.Call call) {
            return part(Arguments.of(call, PART), field(call, call.function(), attribute));
        }
        throw Mistake.at(value.spot(), value.text() + " is no field.", "Write the names of fields, without quotes.");
    }

    private ScalarField field(Value at, String name, Attribute attribute) {
        ScalarField found = fields.get(name);
        if (found != null) {
            return found;
        }
        Optional<Field> other = model.field(name);
        if (other.isPresent()) {
            throw Mistake.at(
                    at.spot(),
                    attribute.signed() + " names " + name + ", which is a relation and has no column.",
                    "Name the fields that hold its key.");
        }
        throw Mistake.at(
                at.spot(),
                "The model " + model.name() + " has no field " + name + ".",
                Nearest.sentence(name, fields.keySet()));
    }

    private static Part part(Arguments arguments, ScalarField field) {
        Optional<Integer> length = arguments.number("length");
        return new Part(
                field,
                arguments
                        .oneOf("sort", List.of("Asc", "Desc"))
                        .filter("Desc"::equals)
                        .isPresent(),
                length.map(OptionalInt::of).orElse(OptionalInt.empty()),
                arguments.value("ops").map(value -> operators(value, arguments)));
    }

    private static String operators(Value value, Arguments arguments) {
        if (value instanceof Value.Word word) {
            return OperatorClass.named(word.word());
        }
        return raw(value)
                .orElseThrow(() -> arguments.wrong("ops", value, "the name of an operator class, or raw(\"…\")"));
    }

    private static String condition(Value value) {
        return raw(value)
                .orElseThrow(() -> Mistake.at(
                        value.spot(), value.text() + " is no condition.", "Write it in SQL: where: raw(\"…\")."));
    }

    private static Optional<String> raw(Value value) {
        return value instanceof Value.Call call
                        && call.function().toLowerCase(Locale.ROOT).equals("raw")
                ? Arguments.of(call, List.of("sql")).text("sql")
                : Optional.empty();
    }
}
