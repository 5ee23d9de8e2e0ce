package dev.godwit.cli.model;

import dev.godwit.error.GodwitException;
import dev.godwit.error.Nearest;
import dev.godwit.jpa.write.JavaNames;
import dev.godwit.schema.Constraint.ReferenceAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Understands what stands in the braces behind one type. Not thread-safe. */
final class AttributeOptions {

    private static final Map<String, ReferenceAction> ACTIONS = Map.of(
            "cascade", ReferenceAction.CASCADE,
            "setnull", ReferenceAction.SET_NULL,
            "restrict", ReferenceAction.RESTRICT,
            "noaction", ReferenceAction.NO_ACTION);

    private final String name;
    private final AttributeType type;
    private final Typed where;
    private final Set<String> said = new HashSet<>();
    private final List<Integer> numbers = new ArrayList<>();
    private List<String> values = List.of();
    private Optional<String> table = Optional.empty();
    private Optional<ReferenceAction> action = Optional.empty();
    private Optional<Typed> initial = Optional.empty();

    AttributeOptions(String name, AttributeType type, Typed where) {
        this.name = name;
        this.type = type;
        this.where = where;
    }

    /** Takes the next option. */
    void add(Typed option) {
        String text = option.text();
        int equals = text.indexOf('=');
        String word = text.toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            throw Mistyped.at(option.at(), "`" + name + "` has an empty option.", known());
        } else if (equals > 0) {
            named(option, word.substring(0, equals).strip(), piece(option, equals + 1));
        } else if (type == AttributeType.ENUM && values.isEmpty()) {
            values = values(option);
        } else if (type == AttributeType.REFERENCES && table.isEmpty()) {
            table = Optional.of(table(option));
        } else if (text.matches("\\d+(\\.\\d+)?")) {
            number(option);
        } else if (type == AttributeType.REFERENCES && ACTIONS.containsKey(word)) {
            once(option, "an action");
            action = Optional.of(ACTIONS.get(word));
        } else {
            flag(option, word);
        }
    }

    private void flag(Typed option, String word) {
        switch (word) {
            case "unique", "index" -> once(option, word);
            case "null", "notnull" -> {
                once(option, word);
                if (said.contains("null") && said.contains("notnull")) {
                    throw Mistyped.at(
                            option.at(), "`" + name + "` is both null and notNull.", "Leave one of them out.");
                }
            }
            default ->
                throw Mistyped.at(option.at(), "`" + name + "` has no option `" + option.text() + "`.", known(option));
        }
    }

    private void named(Typed option, String key, Typed value) {
        switch (key) {
            case "default" -> {
                once(option, key);
                initial = Optional.of(value);
            }
            case "length" -> number(option, value, 0, AttributeType.STRING, AttributeType.BINARY);
            case "precision" ->
                number(option, value, 0, AttributeType.DECIMAL, AttributeType.TIMESTAMP, AttributeType.DATETIME);
            case "scale" -> number(option, value, 1, AttributeType.DECIMAL);
            default ->
                throw Mistyped.at(
                        option.at(),
                        "`" + name + "` has no option `" + key + "=`.",
                        known(new Typed(key + "=", option.at())));
        }
    }

    private void number(Typed option, Typed value, int index, AttributeType... types) {
        if (!List.of(types).contains(type) || numbers.size() != index) {
            throw Mistyped.at(
                    option.at(),
                    "`" + option.text() + "` cannot be said of `" + name + "` here.",
                    type == AttributeType.DECIMAL ? "Write decimal{precision=10,scale=2}, or decimal{10.2}." : known());
        }
        numbers.add(whole(value));
    }

    /** {@code 50}, or {@code 10.2} of a decimal. */
    private void number(Typed option) {
        for (String digits : option.text().split("\\.")) {
            if (numbers.size() >= type.numbers()) {
                throw Mistyped.at(
                        option.at(),
                        type.numbers() == 0
                                ? type.word() + " has no length, but `" + name + "` has " + option.text() + "."
                                : "`" + name + "` has more numbers than " + type.word() + " takes.",
                        known());
            }
            numbers.add(whole(new Typed(digits, option.at())));
        }
    }

    private int whole(Typed value) {
        if (!value.text().matches("\\d{1,9}")) {
            throw Mistyped.at(value.at(), "`" + value.text() + "` is no whole number.", "Write it in digits, as 50.");
        }
        return Integer.parseInt(value.text());
    }

    private List<String> values(Typed option) {
        List<String> words = new ArrayList<>();
        int at = option.at();
        for (String word : option.text().split("\\|", -1)) {
            String value = word.strip();
            if (!JavaNames.isName(value)) {
                throw Mistyped.at(
                        at,
                        value.isEmpty()
                                ? "the enum `" + name + "` has an empty value."
                                : "`" + value + "` cannot be a constant of an enum in Java.",
                        "Write values as " + name + ":enum{draft|published}: letters, digits and _.");
            }
            if (words.contains(value)) {
                throw Mistyped.at(at, "the enum `" + name + "` has the value `" + value + "` twice.", "Leave one out.");
            }
            words.add(value);
            at += word.length() + 1;
        }
        return words;
    }

    private String table(Typed option) {
        if (!option.text().matches("[\\p{L}_][\\p{L}\\p{Nd}_]*")) {
            throw Mistyped.at(
                    option.at(),
                    "`" + option.text() + "` is no name of a table.",
                    "Write it first: " + name + ":references{users,cascade}.");
        }
        return option.text();
    }

    private void once(Typed option, String word) {
        if (!said.add(word)) {
            throw Mistyped.at(option.at(), "`" + name + "` has " + word + " said of it twice.", "Leave one out.");
        }
    }

    /** All of it together. */
    Attribute attribute() {
        if (type == AttributeType.ENUM && values.isEmpty()) {
            throw Mistyped.at(
                    where.at(), "the enum `" + name + "` has no values.", "Write " + name + ":enum{draft|published}.");
        }
        checkNumbers();
        boolean setNull = action.filter(ReferenceAction.SET_NULL::equals).isPresent();
        if (setNull && said.contains("notnull")) {
            throw Mistyped.at(
                    where.at(),
                    "`" + name + "` is set to null when the row it references goes, and may not be null.",
                    "Leave out setNull or notNull.");
        }
        return new Attribute(
                name,
                type,
                numbers,
                values,
                reference(),
                initial.map(text -> DefaultReader.read(name, type, values, numbers, text)),
                setNull || said.contains("null"),
                said.contains("unique"),
                said.contains("index") && !said.contains("unique"));
    }

    private Optional<Reference> reference() {
        if (type == AttributeType.REFERENCES && table.isEmpty()) {
            throw Mistyped.at(
                    where.at(), "`" + name + "` references no table.", "Write " + name + ":references{users}.");
        }
        return table.map(target -> new Reference(target, action.orElse(ReferenceAction.NO_ACTION)));
    }

    private void checkNumbers() {
        boolean time = type == AttributeType.TIMESTAMP || type == AttributeType.DATETIME;
        int first = numbers.isEmpty() ? 1 : numbers.get(0);
        if (time && first > 6) {
            throw wrongNumber(
                    "has " + first + " digits of fractions of a second; 6 are the most that all engines have");
        } else if (!time && first < 1) {
            throw wrongNumber("has a length of 0");
        } else if (numbers.size() > 1 && numbers.get(1) > first) {
            throw wrongNumber("has " + first + " digits, " + numbers.get(1) + " of them behind the point");
        }
    }

    private GodwitException wrongNumber(String what) {
        return Mistyped.at(where.at(), "`" + name + "` " + what + ".", "Write another number.");
    }

    private static Typed piece(Typed option, int from) {
        String value = option.text().substring(from);
        int blanks = value.length() - value.stripLeading().length();
        return new Typed(value.strip(), option.at() + from + blanks);
    }

    private String known(Typed option) {
        return Nearest.sentence(option.text(), words());
    }

    private String known() {
        return "Known are: " + String.join(", ", words()) + ".";
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("unique", "index", "null", "notNull", "default="));
        if (type == AttributeType.REFERENCES) {
            words.remove("default=");
            words.addAll(List.of("cascade", "setNull", "restrict", "noAction"));
        } else if (type == AttributeType.DECIMAL) {
            words.addAll(List.of("precision=", "scale="));
        } else if (type.numbers() > 0) {
            words.add(type == AttributeType.STRING || type == AttributeType.BINARY ? "length=" : "precision=");
        }
        return words;
    }
}
