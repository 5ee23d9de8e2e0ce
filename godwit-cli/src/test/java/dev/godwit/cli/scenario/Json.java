package dev.godwit.cli.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON documents as plain maps, lists and values. */
final class Json {

    /** Values that differ from run to run, and what stands for them. */
    private static final Set<String> VARYING = Set.of("durationMs", "appliedAt", "at", "by", "toolVersion", "since");

    private Json() {}

    /** The one document in a text; nothing if it is not exactly one. */
    static Optional<Object> read(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            Object value = value(parser);
            return parser.nextToken() == null && value != null ? Optional.of(value) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IOException("not JSON");
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return values;
    }

    /** Whether a value is as expected: same structure, wildcards in strings, {@code "…"} for anything that is not null. */
    static boolean matches(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Map<?, ?> wanted) {
            return actual instanceof Map<?, ?> found
                    && found.keySet().equals(wanted.keySet())
                    && wanted.keySet().stream().allMatch(k -> matches(wanted.get(k), found.get(k)));
        }
        if (expected instanceof List<?> wanted) {
            if (!(actual instanceof List<?> found) || found.size() != wanted.size()) {
                return false;
            }
            for (int i = 0; i < wanted.size(); i++) {
                if (!matches(wanted.get(i), found.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (expected == null || actual == null) {
            return expected == actual;
        }
        if (expected.equals("…")) {
            return true;
        }
        return expected instanceof String text && actual instanceof String found
                ? Wildcards.matches(text, found)
                : expected.equals(actual);
    }

    /** A document as a person would lay it out, what varies replaced. */
    static List<String> write(Object document) {
        StringBuilder text = new StringBuilder();
        write(document, "", text);
        return List.of(text.toString().split("\n"));
    }

    private static void write(@Nullable Object value, String indent, StringBuilder text) {
        if (value instanceof Map<?, ?> members) {
            boolean flat = members.values().stream().noneMatch(v -> v instanceof Map || v instanceof List);
            String separator = flat ? ", " : ",\n" + indent + "  ";
            text.append(flat ? "{" : "{\n" + indent + "  ");
            boolean first = true;
            for (Map.Entry<?, ?> member : members.entrySet()) {
                text.append(first ? "" : separator)
                        .append(quoted(String.valueOf(member.getKey())))
                        .append(": ");
                boolean varies = VARYING.contains(String.valueOf(member.getKey())) && member.getValue() != null;
                write(varies ? "…" : member.getValue(), indent + "  ", text);
                first = false;
            }
            text.append(flat ? "}" : "\n" + indent + "}");
        } else if (value instanceof List<?> values) {
            boolean flat = values.stream().noneMatch(v -> v instanceof Map || v instanceof List);
            text.append(flat ? "[" : "[\n" + indent + "  ");
            for (int i = 0; i < values.size(); i++) {
                text.append(i == 0 ? "" : flat ? ", " : ",\n" + indent + "  ");
                write(values.get(i), indent + "  ", text);
            }
            text.append(flat ? "]" : "\n" + indent + "]");
        } else {
            text.append(value instanceof String s ? quoted(Varying.hidden(s)) : String.valueOf(value));
        }
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + "\"";
    }
}
