package dev.godwit.sql;

import java.util.List;

/** Stand-in until the SQL text branch is merged. */
public record StatementHead(List<String> words) {
    /** x. */
    public boolean startsWith(String... expected) {
        return words.size() >= expected.length
                && words.subList(0, expected.length).equals(List.of(expected));
    }
}
