package dev.godwit.error;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who typed something unknown. Case does not count. */
public final class Nearest {

    private Nearest() {}

    /** The candidate that takes the fewest slips of the keyboard to reach; nothing where all are too far to be meant. */
    public static Optional<String> to(String typed, Iterable<String> candidates) {
        String best = null;
        int bestDistance = Math.max(1, typed.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = distance(typed.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A sentence for a hint: the nearest candidate, else all of them. */
    public static String sentence(String typed, Collection<String> candidates) {
        return to(typed, candidates)
                .map(nearest -> "Did you mean \"" + nearest + "\"?")
                .orElseGet(() -> "Known are: " + String.join(", ", candidates) + ".");
    }

    /** Insertions, deletions, replacements and swaps of neighbours, each counted once. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], 1 + beforeLast[j - 2]);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
