package dev.godwit.source.layout;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelt one was probably meant to be. */
record Nearest(Collection<String> known) {

    Optional<String> to(String word) {
        String best = null;
        int distance = Math.max(2, word.length() / 3) + 1;
        for (String candidate : known) {
            int d = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (d < distance) {
                distance = d;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A sentence for a hint: the nearest known word, else all of them. */
    String sentence(String word) {
        Optional<String> nearest = to(word);
        return nearest.isPresent()
                ? "Did you mean \"" + nearest.get() + "\"?"
                : "Known are: " + String.join(", ", known) + ".";
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
