package dev.godwit.cli.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a command line as a shell would: quotes of both kinds and {@code $NAME}. */
final class Words {

    private static final Pattern NAME = Pattern.compile("\\$([A-Z][A-Z0-9_]*)");

    private Words() {}

    static List<String> split(String line, Function<String, @Nullable String> variables) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
                inWord = true;
            } else if (quote == 0 && c == ' ') {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c == '$' && quote == '\'' ? '\uE000' : c);
                inWord = true;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words.stream()
                .map(w -> expand(w, variables).replace('\uE000', '$'))
                .toList();
    }

    /** Replaces {@code $NAME} where there is such a variable. */
    static String expand(String text, Function<String, @Nullable String> variables) {
        Matcher names = NAME.matcher(text);
        return names.replaceAll(found -> {
            String value = variables.apply(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }
}
