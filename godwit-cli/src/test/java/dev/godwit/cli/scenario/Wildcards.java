package dev.godwit.cli.scenario;

import java.util.regex.Pattern;

/** Texts in which {@code …} stands for anything within a line. */
final class Wildcards {

    private Wildcards() {}

    static boolean matches(String expected, String actual) {
        return expected.equals(actual)
                || expected.contains("…")
                        && Pattern.compile(pattern(expected)).matcher(actual).matches();
    }

    static String pattern(String expected) {
        StringBuilder pattern = new StringBuilder();
        String[] parts = expected.split("…", -1);
        for (int i = 0; i < parts.length; i++) {
            pattern.append(i == 0 ? "" : "[^\\n]*").append(Pattern.quote(parts[i]));
        }
        return pattern.toString();
    }
}
