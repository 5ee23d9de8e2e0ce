package dev.godwit.jpa.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words that a name is made of, in lower case: {@code firstName}, {@code FirstName}, {@code first_name} and {@code first-name} are all
 * {@code first}, {@code name}.
 */
public record Words(List<String> words) {

    public Words {
        words = List.copyOf(words);
    }

    public static Words of(String name) {
        List<String> words = new ArrayList<>();
        String parted = name.replaceAll("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})", "_")
                .replaceAll("(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "_");
        for (String word : parted.split("[^\\p{L}\\p{Nd}]+")) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return new Words(words);
    }

    /** {@code first_name}. */
    public String snake() {
        return String.join("_", words);
    }

    /** {@code FirstName}. */
    public String pascal() {
        StringBuilder name = new StringBuilder();
        words.forEach(word -> name.append(capitalised(word)));
        return name.toString();
    }

    /** {@code firstName}. */
    public String camel() {
        String pascal = pascal();
        return pascal.isEmpty() ? pascal : pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
    }

    /** Without the last word, where it is this one and not the only one. */
    public Words without(String last) {
        int end = words.size() - 1;
        return end > 0 && words.get(end).equals(last) ? new Words(words.subList(0, end)) : this;
    }

    /** {@code Name} for {@code name}. */
    public static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
