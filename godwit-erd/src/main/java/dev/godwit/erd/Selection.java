package dev.godwit.erd;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The part of a diagram that is to be drawn.
 *
 * @param only names of boxes, in which {@code *} is any text and {@code ?} any character; empty for all
 * @param changed whether boxes without a change are left out
 * @param near how many relations away from these the others may be that are drawn too
 * @param columns which rows of tables are drawn
 */
public record Selection(List<String> only, boolean changed, int near, Columns columns) {

    public Selection {
        only = List.copyOf(only);
    }

    /** Which columns are drawn. */
    public enum Columns {
        /** All. */
        ALL,
        /** Those of keys, and those with a change. */
        KEYS,
        /** None. */
        NONE
    }

    /** Everything. */
    public static Selection all() {
        return new Selection(List.of(), false, 0, Columns.ALL);
    }

    /** What is left of a diagram. */
    public Diagram of(Diagram diagram) {
        Set<Box.Id> chosen =
                diagram.boxes().stream().filter(this::isChosen).map(Box::id).collect(Collectors.toSet());
        for (int i = 0; i < near && chosen.size() < diagram.boxes().size(); i++) {
            chosen.addAll(neighbours(diagram, chosen));
        }
        return diagram.only(diagram.boxes().stream()
                .filter(box -> chosen.contains(box.id()))
                .map(this::thinned)
                .toList());
    }

    /** The patterns that are the name of nothing in a diagram. */
    public List<String> unknown(Diagram diagram) {
        return only.stream()
                .filter(pattern -> diagram.boxes().stream().noneMatch(matching(pattern)))
                .toList();
    }

    private boolean isChosen(Box box) {
        boolean named = only.isEmpty()
                || only.stream().anyMatch(pattern -> matching(pattern).test(box));
        return named && (!changed || box.mark() != Mark.SAME);
    }

    /** Upper and lower case are alike; a name without a schema is meant in all of them. */
    private static Predicate<Box> matching(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        Predicate<String> whole = Pattern.compile(
                        regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                .asMatchPredicate();
        return box -> whole.test(box.name().toString())
                || whole.test(box.name().name())
                || box.oldName().filter(old -> whole.test(old.name())).isPresent();
    }

    private static Set<Box.Id> neighbours(Diagram diagram, Set<Box.Id> of) {
        Set<Box.Id> found = new HashSet<>();
        for (Relation relation : diagram.relations()) {
            if (of.contains(relation.from())) {
                found.add(relation.to());
            }
            if (of.contains(relation.to())) {
                found.add(relation.from());
            }
        }
        return found;
    }

    private Box thinned(Box box) {
        if (columns == Columns.ALL || box.id().kind() == Box.Kind.ENUM) {
            return box;
        }
        return box.withRows(
                columns == Columns.NONE
                        ? List.of()
                        : box.rows().stream()
                                .filter(row -> !row.keys().isEmpty() || row.mark() != Mark.SAME)
                                .toList());
    }
}
