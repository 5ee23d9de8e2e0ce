package dev.godwit.jpa.write;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The types that a source file names: short and imported, or in full where the short name means another type there. Not thread-safe.
 */
public final class Imports {

    private final Set<String> taken;
    private final Map<String, String> imported = new TreeMap<>();

    /**
     * No imports yet.
     *
     * @param taken short names of the types that the file declares, and of those beside it that it names
     */
    public Imports(Set<String> taken) {
        this.taken = Set.copyOf(taken);
    }

    /** How the file names this type. */
    public String name(String type) {
        String shortName = type.substring(type.lastIndexOf('.') + 1);
        if (taken.contains(shortName)) {
            return type;
        }
        if (type.indexOf('.') > 0 && !type.equals("java.lang." + shortName)) {
            imported.put(type, shortName);
        }
        return shortName;
    }

    /** The import statements, in order. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String type : imported.keySet()) {
            text.append("import ").append(type).append(";\n");
        }
        return text.toString();
    }
}
