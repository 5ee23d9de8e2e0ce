package dev.godwit.jpa.write;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of Java in one place, each given once. Not thread-safe. */
final class FreeNames {

    private final Set<String> taken = new HashSet<>();

    /** The name of a class that is nearest to the name of a table, of which there are many. */
    String type(String stored) {
        String name = Words.of(stored).pascal();
        return free(JavaNames.isName(name) ? name : "Table" + name);
    }

    /** The name of a field. */
    String field(String stored) {
        String name = Words.of(stored).camel();
        String legal = name.isEmpty() ? "unnamed" : JavaNames.isName(name) ? name : name + "_";
        return free(JavaNames.isName(legal) ? legal : "_" + name);
    }

    /** Files and properties whose names differ in their case only would meet. */
    private String free(String name) {
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + number;
        }
        return free;
    }
}
