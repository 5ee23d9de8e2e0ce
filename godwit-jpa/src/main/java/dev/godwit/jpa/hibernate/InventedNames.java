package dev.godwit.jpa.hibernate;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names for rules and indexes that have none: {@code posts_author_id_foreign}, as Godwit's builder has them. Not thread-safe. */
final class InventedNames {

    /** What every engine takes, with room for a number behind it. */
    private static final int LONGEST = 60;

    private final StoredNames stored;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> invented = new HashSet<>();

    InventedNames(StoredNames stored) {
        this.stored = stored;
    }

    /** Somebody has this one. */
    String given(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
        return name;
    }

    String of(String table, List<String> columns, String kind) {
        String stem = (table + "_" + String.join("_", columns)).toLowerCase(Locale.ROOT);
        String whole = shortened(stem, kind);
        String name = whole;
        for (int i = 2; !taken.add(name); i++) {
            name = whole + i;
        }
        String kept = stored.of(name, false);
        invented.add(kept);
        return kept;
    }

    /** What is too long loses its middle to a few digits that stand for it. */
    private static String shortened(String stem, String kind) {
        String name = stem + "_" + kind;
        if (length(name) <= LONGEST) {
            return name;
        }
        String digits = String.format(Locale.ROOT, "_%08x_", stem.hashCode()) + kind;
        String begin = stem;
        while (length(begin) + digits.length() > LONGEST) {
            begin = begin.substring(0, begin.length() - 1);
        }
        return begin + digits;
    }

    private static int length(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    Set<String> all() {
        return invented;
    }
}
