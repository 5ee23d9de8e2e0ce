package dev.godwit.prisma.syntax;

import java.util.List;
import java.util.stream.Collectors;

/** Values as they are written. */
final class ValueText {

    private static final char LAST_CONTROL = 0x1f;

    private ValueText() {}

    static String of(Value value) {
        if (value instanceof Value.Text text) {
            return quoted(text.value());
        } else if (value instanceof Value.Digits digits) {
            return digits.digits();
        } else if (value instanceof Value.Word word) {
            return word.word();
        } else if (value instanceof Value.Call call) {
            return call.function() + "(" + of(call.arguments()) + ")";
        }
        return ((Value.Many) value).values().stream().map(ValueText::of).collect(Collectors.joining(", ", "[", "]"));
    }

    static String of(List<Argument> arguments) {
        return arguments.stream()
                .map(argument -> argument.name().map(name -> name + ": ").orElse("") + of(argument.value()))
                .collect(Collectors.joining(", "));
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c <= LAST_CONTROL ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
