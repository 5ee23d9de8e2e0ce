package dev.godwit.prisma.syntax;

import dev.godwit.error.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of one attribute or function, by name.
 *
 * @param of how messages name what they belong to, for example {@code @relation}
 * @param spot where that stands
 */
public record Arguments(String of, Spot spot, Map<String, Argument> byName) {

    /**
     * Sorts them.
     *
     * @param known the names that may stand there; the first is the one whose name may be left out
     */
    public static Arguments of(Attribute attribute, List<String> known) {
        return of(attribute.signed(), attribute.spot(), attribute.arguments(), known);
    }

    /** Sorts those of a function. */
    public static Arguments of(Value.Call call, List<String> known) {
        return of(call.function() + "()", call.spot(), call.arguments(), known);
    }

    private static Arguments of(String of, Spot spot, List<Argument> arguments, List<String> known) {
        Map<String, Argument> byName = new LinkedHashMap<>();
        for (Argument argument : arguments) {
            if (argument.name().isEmpty() && (known.isEmpty() || byName.containsKey(known.get(0)))) {
                throw Mistake.at(
                        argument.spot(),
                        of + " does not take " + argument.value().text() + ".",
                        takes(of, known));
            }
            String name = argument.name().orElseGet(() -> known.get(0));
            if (!known.contains(name)) {
                throw Mistake.at(
                        argument.spot(),
                        of + " has no argument " + name + ".",
                        known.isEmpty() ? takes(of, known) : Nearest.sentence(name, known));
            }
            if (byName.put(name, argument) != null) {
                throw Mistake.at(
                        argument.spot(), of + " has the argument " + name + " twice.", "Leave one of them out.");
            }
        }
        return new Arguments(of, spot, byName);
    }

    private static String takes(String of, List<String> known) {
        return known.isEmpty()
                ? "Write " + of + " without arguments."
                : of + " takes: " + String.join(", ", known) + ".";
    }

    /** The argument of this name. */
    public Optional<Value> value(String name) {
        return Optional.ofNullable(byName.get(name)).map(Argument::value);
    }

    /** A text that is not empty. */
    public Optional<String> text(String name) {
        return value(name).map(value -> {
            if (value instanceof Value.Text text && !text.value().isEmpty()) {
                return text.value();
            }
            throw wrong(name, value, "a text in quotes that is not empty");
        });
    }

    /** A word. */
    public Optional<Value.Word> word(String name) {
        return value(name).map(value -> {
            if (value instanceof Value.Word word) {
                return word;
            }
            throw wrong(name, value, "a word");
        });
    }

    /** One of some words. */
    public Optional<String> oneOf(String name, List<String> words) {
        return word(name).map(word -> {
            if (!words.contains(word.word())) {
                throw Mistake.at(
                        word.spot(),
                        "`" + word.word() + "` is no value for " + name + " of " + of + ".",
                        Nearest.sentence(word.word(), words));
            }
            return word.word();
        });
    }

    /** A whole number. */
    public Optional<Integer> number(String name) {
        return value(name).map(value -> {
            if (value instanceof Value.Digits digits && digits.digits().matches("[0-9]{1,9}")) {
                return Integer.valueOf(digits.digits());
            }
            throw wrong(name, value, "a whole number");
        });
    }

    /** True or false. */
    public Optional<Boolean> truth(String name) {
        return oneOf(name, List.of("true", "false")).map(Boolean::valueOf);
    }

    /** Several; one alone counts as a list of one. */
    public Optional<List<Value>> many(String name) {
        return value(name).map(value -> value instanceof Value.Many many ? many.values() : List.of(value));
    }

    /** The error that an argument is not of its kind. */
    public RuntimeException wrong(String name, Value value, String wanted) {
        return Mistake.at(
                value.spot(),
                "The argument " + name + " of " + of + " is " + value.text() + ", which is not " + wanted + ".",
                "Write " + wanted + " there.");
    }
}
