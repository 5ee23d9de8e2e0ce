package dev.godwit.schema.diff;

import dev.godwit.schema.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * What a person says was renamed. A hint whose old name is gone, or whose new name is there already, is left aside: it may stay where it
 * was written after it has done its work.
 *
 * @param tables old name → new name
 * @param columns old name of the table → old name of the column → new name
 * @param enumValues name of the enum type → old value → new value
 */
public record Renames(
        Map<QualifiedName, QualifiedName> tables,
        Map<QualifiedName, Map<String, String>> columns,
        Map<QualifiedName, Map<String, String>> enumValues) {

    public Renames {
        tables = Map.copyOf(tables);
        columns = copied(columns);
        enumValues = copied(enumValues);
        requireOneToOne("tables", tables);
        columns.forEach((table, names) -> requireOneToOne("columns of " + table, names));
        enumValues.forEach((type, names) -> requireOneToOne("values of " + type, names));
    }

    private static Map<QualifiedName, Map<String, String>> copied(Map<QualifiedName, Map<String, String>> maps) {
        Map<QualifiedName, Map<String, String>> copy = new HashMap<>();
        maps.forEach((name, map) -> copy.put(name, Map.copyOf(map)));
        return Map.copyOf(copy);
    }

    private static <N> void requireOneToOne(String what, Map<N, N> names) {
        if (new HashSet<>(names.values()).size() < names.size()) {
            throw new IllegalArgumentException("Two " + what + " are to get the same name.");
        }
    }

    /** Nothing was renamed. */
    public static Renames none() {
        return new Renames(Map.of(), Map.of(), Map.of());
    }

    /** And this table was. */
    public Renames table(QualifiedName from, QualifiedName to) {
        Map<QualifiedName, QualifiedName> more = new HashMap<>(tables);
        more.put(from, to);
        return new Renames(more, columns, enumValues);
    }

    /** And this column was, of a table by its old name. */
    public Renames column(QualifiedName table, String from, String to) {
        return new Renames(tables, with(columns, table, from, to), enumValues);
    }

    /** And this value of an enum type was. */
    public Renames enumValue(QualifiedName type, String from, String to) {
        return new Renames(tables, columns, with(enumValues, type, from, to));
    }

    private static Map<QualifiedName, Map<String, String>> with(
            Map<QualifiedName, Map<String, String>> maps, QualifiedName name, String from, String to) {
        Map<QualifiedName, Map<String, String>> more = new HashMap<>(maps);
        Map<String, String> inner = new HashMap<>(maps.getOrDefault(name, Map.of()));
        inner.put(from, to);
        more.put(name, inner);
        return more;
    }
}
