package dev.godwit.lint.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type as it compares with others.
 *
 * @param base in lower case, without qualifier {@code pg_catalog}, arguments and brackets: {@code varchar}, {@code timestamp with time zone}
 * @param arguments between its parentheses
 * @param array whether it is one
 */
public record TypeForm(String base, List<String> arguments, boolean array) {

    private static final Pattern ARGUMENTS = Pattern.compile("\\(([^()]*)\\)");

    public TypeForm {
        arguments = List.copyOf(arguments);
    }

    /** Reads a type as it was written. */
    public static TypeForm of(String text) {
        String rest = text.toLowerCase(Locale.ROOT).replace("\"", "").replaceFirst("^pg_catalog\\s*\\.\\s*", "");
        List<String> arguments = new ArrayList<>();
        Matcher matcher = ARGUMENTS.matcher(rest);
        if (matcher.find()) {
            for (String argument : matcher.group(1).split(",")) {
                arguments.add(argument.strip());
            }
            rest = rest.substring(0, matcher.start()) + " " + rest.substring(matcher.end());
        }
        boolean array = rest.contains("[") || rest.matches(".*\\barray\\b.*");
        String base = rest.replaceAll("\\[.*", "").strip().replaceAll("\\s+", " ");
        return new TypeForm(base.replaceFirst("^character varying", "varchar"), arguments, array);
    }

    /** Whether it is one of these. */
    public boolean isOne(String... bases) {
        return !array && List.of(bases).contains(base);
    }

    /** The number at this place between its parentheses; the fallback where there is none. */
    public int number(int index, int fallback) {
        boolean isNumber = index < arguments.size() && arguments.get(index).matches("\\d{1,9}");
        return isNumber ? Integer.parseInt(arguments.get(index)) : fallback;
    }
}
