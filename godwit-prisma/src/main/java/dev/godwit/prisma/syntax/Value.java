package dev.godwit.prisma.syntax;

import java.util.List;

/** What stands behind {@code =}, or in the parentheses of an attribute. */
public sealed interface Value {

    /** Where it begins. */
    Spot spot();

    /** A text in quotes; here without them. */
    record Text(Spot spot, String value) implements Value {}

    /** A number, its digits as they were written. */
    record Digits(Spot spot, String digits) implements Value {}

    /** A word: {@code true}, the name of a field or of an enum's value, {@code Cascade}. */
    record Word(Spot spot, String word) implements Value {}

    /** A function with its arguments: {@code now()}, {@code title(sort: Desc)}. */
    record Call(Spot spot, String function, List<Argument> arguments) implements Value {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** Several, in brackets. */
    record Many(Spot spot, List<Value> values) implements Value {
        public Many {
            values = List.copyOf(values);
        }
    }

    /** How it is written. */
    default String text() {
        return ValueText.of(this);
    }
}
