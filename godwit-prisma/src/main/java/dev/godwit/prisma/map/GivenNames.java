package dev.godwit.prisma.map;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The names that Prisma gives to keys and indexes which have none (Prisma documentation, “Prisma Migrate: constraint names”).
 *
 * @param longest to how many bytes they are cut, before their ending
 */
public record GivenNames(int longest) {

    /** Of a primary key. */
    public String primaryKey(String table) {
        return cut(table, "_pkey");
    }

    /** Of a unique key. */
    public String unique(String table, List<String> columns) {
        return cut(stem(table, columns), "_key");
    }

    /** Of an index. */
    public String index(String table, List<String> columns) {
        return cut(stem(table, columns), "_idx");
    }

    /** Of a foreign key. */
    public String foreignKey(String table, List<String> columns) {
        return cut(stem(table, columns), "_fkey");
    }

    /** The ending is {@code _AB_pkey} and the like. */
    String ofPair(String table, String ending) {
        return cut(table, ending);
    }

    private static String stem(String table, List<String> columns) {
        return table + "_" + String.join("_", columns);
    }

    private String cut(String stem, String ending) {
        int room = longest - ending.length();
        String rest = stem;
        while (rest.getBytes(StandardCharsets.UTF_8).length > room) {
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
        }
        return rest + ending;
    }
}
