package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.schema.TokenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A column as its author wrote it, cut into its clauses (SQLite documentation, “column-def”).
 *
 * @param content all of it
 * @param clauses behind the type
 */
record SqliteColumnText(TokenText content, List<Clause> clauses) {

    private static final Set<String> STARTS = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "GENERATED",
            "AS");

    /**
     * One clause.
     *
     * @param kind its first keyword, {@code CONSTRAINT name} left out
     * @param from its first token, {@code CONSTRAINT name} included
     * @param to behind its last
     */
    record Clause(String kind, Optional<String> name, int from, int to) {}

    static SqliteColumnText of(TokenText content) {
        List<Clause> clauses = new ArrayList<>();
        int i = 1;
        while (i < content.tokens().size() && !starts(content, i)) {
            i = content.after(i);
        }
        while (i < content.tokens().size()) {
            Clause clause = clause(content, i);
            clauses.add(clause);
            i = clause.to();
        }
        return new SqliteColumnText(content, List.copyOf(clauses));
    }

    private static boolean starts(TokenText content, int index) {
        return STARTS.stream().anyMatch(word -> content.is(index, word));
    }

    private static Clause clause(TokenText content, int from) {
        boolean named = content.is(from, "CONSTRAINT");
        Optional<String> name = named && from + 1 < content.tokens().size()
                ? Optional.of(content.tokens().get(from + 1).unquoted())
                : Optional.empty();
        int at = Math.min(named ? from + 2 : from, content.tokens().size() - 1);
        String kind = content.tokens().get(at).text().toUpperCase(Locale.ROOT);
        return new Clause(kind, name, from, Math.max(from + 1, end(content, at, kind)));
    }

    private static int end(TokenText content, int at, String kind) {
        return switch (kind) {
            case "DEFAULT" -> content.afterValue(at + 1);
            case "REFERENCES" -> endOfReference(content, at);
            case "NOT" -> restOf(content, at + 2);
            default -> restOf(content, at + 1);
        };
    }

    private static int restOf(TokenText content, int from) {
        int i = from;
        while (i < content.tokens().size() && !(starts(content, i) && !isGeneration(content, i))) {
            i = content.after(i);
        }
        return i;
    }

    private static boolean isGeneration(TokenText content, int index) {
        return content.is(index, "AS") && content.is(index - 1, "ALWAYS");
    }

    private static int endOfReference(TokenText content, int at) {
        int i = at + 2;
        i = content.is(i, '(') ? content.after(i) : i;
        while (i < content.tokens().size()) {
            if (content.is(i, "ON")) {
                i += content.is(i + 2, "SET") || content.is(i + 2, "NO") ? 4 : 3;
            } else if (content.is(i, "MATCH") || content.is(i, "INITIALLY")) {
                i += 2;
            } else if (content.is(i, "DEFERRABLE")) {
                i += 1;
            } else if (content.is(i, "NOT") && content.is(i + 1, "DEFERRABLE")) {
                i += 2;
            } else {
                return i;
            }
        }
        return i;
    }

    Optional<Clause> clause(String kind) {
        return clauses.stream().filter(clause -> clause.kind().equals(kind)).findFirst();
    }

    Optional<Clause> named(String name) {
        return clauses.stream()
                .filter(clause -> clause.name().filter(name::equalsIgnoreCase).isPresent())
                .findFirst();
    }

    boolean isGenerated() {
        return clause("GENERATED").isPresent() || clause("AS").isPresent();
    }

    /** Its words. */
    String text(Clause clause) {
        int start = content.tokens().get(clause.from()).offset();
        var last = content.tokens().get(clause.to() - 1);
        return content.text().substring(start, last.offset() + last.text().length());
    }

    /** The column without the clauses of a kind. */
    SqliteColumnText without(String kind) {
        Optional<Clause> clause = clause(kind);
        return clause.isEmpty() ? this : without(clause.get()).without(kind);
    }

    SqliteColumnText without(Clause clause) {
        return of(content.replaced(clause.from(), clause.to(), ""));
    }

    /** The column with one more clause, behind the type. */
    SqliteColumnText plus(String clause) {
        int place = clauses.isEmpty() ? content.tokens().size() : clauses.get(0).from();
        return of(content.replaced(place, place, clause));
    }
}
