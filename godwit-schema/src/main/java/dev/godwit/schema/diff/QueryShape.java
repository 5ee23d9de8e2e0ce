package dev.godwit.schema.diff;

import dev.godwit.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query cut at its top-level keywords, as far as that needs no parser.
 *
 * @param selected what stands between SELECT and FROM
 * @param from what stands between FROM and what follows it
 */
record QueryShape(List<String> selected, List<String> from) {

    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|[\\p{L}\\p{N}_$]+|[^\\s]");
    private static final Set<String> ENDS =
            Set.of("WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "FETCH", "WINDOW");
    private static final Set<String> JOINED = Set.of("UNION", "INTERSECT", "EXCEPT", "MINUS");

    /**
     * Whether CREATE OR REPLACE is sure to be accepted: the same columns of the same sources, perhaps with more of them at the end. Where
     * that cannot be seen, no.
     */
    static boolean canBecome(View view, View other) {
        if (view.materialized() || other.materialized() || !view.columns().equals(other.columns())) {
            return false;
        }
        Optional<QueryShape> before = of(view.query());
        Optional<QueryShape> after = of(other.query());
        if (before.isEmpty() || after.isEmpty() || !before.get().from.equals(after.get().from)) {
            return false;
        }
        List<String> old = before.get().selected;
        List<String> now = after.get().selected;
        return now.equals(old)
                || (view.columns().isEmpty()
                        && now.size() > old.size()
                        && !old.contains("*")
                        && now.subList(0, old.size()).equals(old)
                        && now.get(old.size()).equals(","));
    }

    private static Optional<QueryShape> of(String query) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(query);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        if (tokens.isEmpty() || !tokens.get(0).equalsIgnoreCase("SELECT")) {
            return Optional.empty();
        }
        List<String> selected = new ArrayList<>();
        List<String> from = new ArrayList<>();
        List<String> part = selected;
        boolean ended = false;
        int depth = 0;
        for (String token : tokens.subList(1, tokens.size())) {
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            String word = depth == 0 ? token.toUpperCase(Locale.ROOT) : "";
            if (JOINED.contains(word)) {
                return Optional.empty();
            }
            if (word.equals("FROM") && part == selected) {
                part = from;
            } else if (ENDS.contains(word)) {
                ended = true;
            } else if (!ended) {
                part.add(token);
            }
        }
        return Optional.of(new QueryShape(selected, from));
    }
}
