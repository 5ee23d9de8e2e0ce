package dev.godwit.prisma.model;

import dev.godwit.error.Nearest;
import dev.godwit.prisma.syntax.Arguments;
import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.prisma.syntax.Field;
import dev.godwit.prisma.syntax.Field.Arity;
import dev.godwit.prisma.syntax.Mistake;
import dev.godwit.prisma.syntax.Value;
import dev.godwit.prisma.types.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code @default(…)}. */
final class DefaultReader {

    private static final Map<String, List<Scalar>> FUNCTIONS = functions();

    private final Field field;
    private final FieldType type;

    DefaultReader(Field field, FieldType type) {
        this.field = field;
        this.type = type;
    }

    private static Map<String, List<Scalar>> functions() {
        Map<String, List<Scalar>> functions = new LinkedHashMap<>();
        functions.put("autoincrement", List.of(Scalar.INT, Scalar.BIG_INT));
        functions.put("now", List.of(Scalar.DATE_TIME));
        functions.put("uuid", List.of(Scalar.STRING));
        functions.put("cuid", List.of(Scalar.STRING));
        functions.put("ulid", List.of(Scalar.STRING));
        functions.put("nanoid", List.of(Scalar.STRING));
        functions.put("dbgenerated", List.of(Scalar.values()));
        return functions;
    }

    /** What it says; empty for {@code dbgenerated()} without a text, which says that there is something unknown. */
    Optional<FieldDefault> read(Attribute attribute) {
        Arguments arguments = Arguments.of(attribute, List.of("value", "map"));
        arguments.text("map");
        Value value = arguments
                .value("value")
                .orElseThrow(() -> Mistake.at(
                        attribute.spot(),
                        "@default says no value.",
                        "Write for example @default(0) or @default(now())."));
        if (value instanceof Value.Call call) {
            return function(call);
        }
        if (type instanceof FieldType.Raw) {
            throw Mistake.at(
                    value.spot(),
                    "A field of type " + type.text() + " takes no value as its default.",
                    "Write an expression of the database: @default(dbgenerated(\"…\")).");
        }
        new ConstantCheck(field, type).check(value);
        return Optional.of(new FieldDefault.Constant(value));
    }

    private Optional<FieldDefault> function(Value.Call call) {
        List<Scalar> scalars = FUNCTIONS.get(call.function());
        if (scalars == null) {
            throw Mistake.at(
                    call.spot(),
                    "There is no function " + call.function() + "() for defaults.",
                    Nearest.sentence(call.function(), FUNCTIONS.keySet()));
        }
        boolean isGenerated = call.function().equals("dbgenerated");
        boolean fits = isGenerated || scalars.stream().anyMatch(type::is);
        if (!fits || (field.arity() == Arity.LIST && !isGenerated)) {
            throw Mistake.at(
                    call.spot(),
                    call.function() + "() is no default for " + type.text() + (field.arity() == Arity.LIST ? "[]" : "")
                            + ".",
                    "It goes with: "
                            + String.join(
                                    ", ", scalars.stream().map(Scalar::word).toList()) + ".");
        }
        if (isGenerated) {
            return Arguments.of(call, List.of("value")).text("value").map(FieldDefault.Expression::new);
        }
        return Optional.of(named(call));
    }

    private FieldDefault named(Value.Call call) {
        return switch (call.function()) {
            case "now" -> {
                Arguments.of(call, List.of());
                yield new FieldDefault.Now();
            }
            case "autoincrement" -> {
                Arguments.of(call, List.of());
                if (field.arity() == Arity.OPTIONAL) {
                    throw Mistake.at(
                            field.typeSpot(),
                            "The field " + field.name() + " counts by itself, so it is never empty.",
                            "Leave ? out.");
                }
                yield new FieldDefault.Counter();
            }
            default -> {
                Arguments.of(call, List.of("version")).number("version");
                yield new FieldDefault.ByClient();
            }
        };
    }
}
