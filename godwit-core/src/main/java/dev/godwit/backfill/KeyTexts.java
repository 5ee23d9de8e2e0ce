package dev.godwit.backfill;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The values of a key as one text: a value alone as it is, several between commas, a comma or a backslash in them behind a backslash. */
final class KeyTexts {

    private KeyTexts() {}

    static String written(List<String> values) {
        return values.size() == 1
                ? values.get(0)
                : values.stream()
                        .map(value -> value.replace("\\", "\\\\").replace(",", "\\,"))
                        .collect(Collectors.joining(","));
    }

    static List<String> read(String text, int columns) {
        if (columns == 1) {
            return List.of(text);
        }
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                value.append(text.charAt(i));
            } else if (c == ',') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }
}
