package dev.godwit.jpa.write;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** English plurals, as far as a rule and a short list go; {@code --table} says what they get wrong. */
public final class Plural {

    private static final Map<String, String> IRREGULAR = Map.of(
            "person", "people",
            "child", "children",
            "man", "men",
            "woman", "women",
            "mouse", "mice",
            "foot", "feet",
            "tooth", "teeth",
            "movie", "movies",
            "bonus", "bonuses",
            "status", "statuses");

    private static final Set<String> ALIKE = Set.of("series", "species", "news", "sheep", "fish", "equipment", "data");

    private Plural() {}

    /** {@code users} for {@code user}; of a name of several words the last one: {@code blog_posts}, {@code BlogPosts}. */
    public static String of(String name) {
        return lastWord(name, Plural::plural);
    }

    /** {@code user} for {@code users}. */
    public static String singular(String name) {
        return lastWord(name, Plural::one);
    }

    private interface Inflection {
        String of(String word);
    }

    /** Changes the last word and keeps the case of its first letter. */
    private static String lastWord(String name, Inflection inflection) {
        int start = name.length();
        while (start > 0 && Character.isLowerCase(name.charAt(start - 1))) {
            start--;
        }
        boolean capital = start > 0 && Character.isUpperCase(name.charAt(start - 1));
        start = capital ? start - 1 : start;
        if (start == name.length()) {
            return name;
        }
        String changed = inflection.of(name.substring(start).toLowerCase(Locale.ROOT));
        return name.substring(0, start) + (capital ? Words.capitalised(changed) : changed);
    }

    private static String plural(String word) {
        if (ALIKE.contains(word)) {
            return word;
        }
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.matches(".*[^aeiou]y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word.matches(".*(s|x|z|ch|sh)") ? word + "es" : word + "s";
    }

    private static String one(String word) {
        if (ALIKE.contains(word)) {
            return word;
        }
        for (Map.Entry<String, String> irregular : IRREGULAR.entrySet()) {
            if (irregular.getValue().equals(word)) {
                return irregular.getKey();
            }
        }
        if (word.matches(".+[^aeiou]ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".+(ss|x|zz|ch|sh)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.matches(".+[^siu]s") ? word.substring(0, word.length() - 1) : word;
    }
}
