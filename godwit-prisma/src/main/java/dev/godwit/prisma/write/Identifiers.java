package dev.godwit.prisma.write;

import java.util.HashSet;
import java.util.Set;

/** Names of one place in a file, each legal (Prisma documentation, “Naming conventions”) and given once. Not thread-safe. */
final class Identifiers {

    private final Set<String> taken = new HashSet<>();
    private final Set<String> reserved;

    /** Names besides these, which get a word before them. */
    Identifiers(Set<String> reserved) {
        this.reserved = Set.copyOf(reserved);
    }

    /** The name that is nearest to the wanted one. */
    String take(String wanted) {
        String legal = wanted.replaceAll("[^a-zA-Z0-9_]", "_").replaceFirst("^[^a-zA-Z]+", "");
        String name = legal.isEmpty() ? "unnamed" : reserved.contains(legal) ? "Renamed" + legal : legal;
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }
}
