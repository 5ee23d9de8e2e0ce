package dev.godwit.jpa.write;

import java.util.List;

/**
 * An enum whose constants are the words in the database.
 *
 * @param of what can be one of them
 */
public record EnumSource(String name, String of, List<String> values) {

    public EnumSource {
        values = List.copyOf(values);
    }

    /** As a member of a class. */
    public String member() {
        return text().indent(4);
    }

    /** As a file of its own. */
    String file(String inPackage) {
        return EntitySource.head(inPackage) + text();
    }

    private String text() {
        return """
                /** What {@code %s} can be; the names are those in the database. */
                public enum %s {
                    %s
                }
                """.formatted(of, name, String.join(",\n    ", values));
    }

    /** Whether these words can be constants, as they are. */
    static boolean canBe(List<String> values) {
        return values.stream().allMatch(JavaNames::isName)
                && values.stream().distinct().count() == values.size();
    }
}
