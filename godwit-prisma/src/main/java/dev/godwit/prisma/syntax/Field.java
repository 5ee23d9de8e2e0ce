package dev.godwit.prisma.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A field of a model.
 *
 * @param type the name of its type
 * @param typeSpot where that stands
 * @param unsupported what stands in {@code Unsupported("…")} in place of a type
 * @param documentation the lines of comments with three slashes before it, and behind it
 */
public record Field(
        Spot spot,
        String name,
        String type,
        Spot typeSpot,
        Optional<String> unsupported,
        Arity arity,
        List<Attribute> attributes,
        List<String> documentation) {

    public Field {
        attributes = List.copyOf(attributes);
        documentation = List.copyOf(documentation);
    }

    /** How many values it holds. */
    public enum Arity {
        /** One. */
        REQUIRED(""),
        /** One or none. */
        OPTIONAL("?"),
        /** Any number. */
        LIST("[]");

        private final String sign;

        Arity(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /** The attribute of this name. */
    public Optional<Attribute> attribute(String wanted) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(wanted))
                .findFirst();
    }
}
