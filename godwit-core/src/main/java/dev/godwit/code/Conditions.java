package dev.godwit.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which rows are meant: conditions one after the other, joined by AND or OR as SQL reads them. Not thread-safe. */
final class Conditions {

    private static final Set<String> OPERATORS =
            Set.of("=", "<>", "!=", "<", "<=", ">", ">=", "like", "not like", "ilike", "not ilike");

    private final List<Condition> conditions = new ArrayList<>();
    private boolean all;

    private record Condition(String joint, Consumer<SqlWriter> text) {}

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    void all() {
        all = true;
    }

    boolean meansAll() {
        return all;
    }

    void compare(String joint, String column, String operator, @Nullable Object value) {
        String known = operator.toLowerCase(Locale.ROOT);
        if (!OPERATORS.contains(known)) {
            throw Mistake.of(
                    "\"" + operator + "\" is no comparison that where(…) knows.",
                    "Known are: "
                            + String.join(", ", OPERATORS.stream().sorted().toList())
                            + "; for others use whereRaw(…).");
        }
        if (value == null) {
            isNull(joint, column, known);
        } else {
            add(
                    joint,
                    w -> w.name(column)
                            .text(" " + known.toUpperCase(Locale.ROOT) + " ")
                            .value(value));
        }
    }

    private void isNull(String joint, String column, String operator) {
        switch (operator) {
            case "=" -> isNull(joint, column, false);
            case "<>", "!=" -> isNull(joint, column, true);
            default ->
                throw Mistake.of(
                        "Column " + column + " is compared by " + operator + " with NULL, which is never true.",
                        "Use whereNull(…) or whereNotNull(…).");
        }
    }

    void isNull(String joint, String column, boolean not) {
        add(joint, w -> w.name(column).text(not ? " IS NOT NULL" : " IS NULL"));
    }

    /** One of no values is none: such a condition is never true, its opposite always. */
    void in(String joint, String column, boolean not, Collection<? extends @Nullable Object> values) {
        List<@Nullable Object> listed = new ArrayList<>(values);
        if (listed.contains(null)) {
            throw Mistake.of(
                    "NULL is among the values of whereIn(\"" + column + "\", …), and nothing equals NULL.",
                    "Ask for it with orWhere(\"" + column + "\", null).");
        }
        if (listed.isEmpty()) {
            add(joint, w -> w.text(not ? "1 = 1" : "1 = 0"));
            return;
        }
        add(joint, w -> {
            w.name(column).text(not ? " NOT IN (" : " IN (");
            for (int i = 0; i < listed.size(); i++) {
                w.text(i == 0 ? "" : ", ").value(listed.get(i));
            }
            w.text(")");
        });
    }

    void between(String joint, String column, Object from, Object to) {
        add(
                joint,
                w -> w.name(column).text(" BETWEEN ").value(from).text(" AND ").value(to));
    }

    void raw(String joint, String sql, List<@Nullable Object> values) {
        if (sql.isBlank()) {
            throw Mistake.of("whereRaw(…) without a condition.", "Write one, or leave it out.");
        }
        add(joint, w -> w.raw("(" + sql + ")", values));
    }

    private void add(String joint, Consumer<SqlWriter> text) {
        conditions.add(new Condition(joint, text));
    }

    /** {@code  AND (a = ? AND b = ?)}; nothing where there is no condition. */
    void writeFurther(SqlWriter writer) {
        for (int i = 0; i < conditions.size(); i++) {
            writer.text(i == 0 ? " AND (" : " " + conditions.get(i).joint() + " ");
            conditions.get(i).text().accept(writer);
        }
        writer.text(conditions.isEmpty() ? "" : ")");
    }

    /** {@code  WHERE a = ? AND b = ?}; nothing where there is no condition. */
    void write(SqlWriter writer) {
        for (int i = 0; i < conditions.size(); i++) {
            writer.text(i == 0 ? " WHERE " : " " + conditions.get(i).joint() + " ");
            conditions.get(i).text().accept(writer);
        }
    }
}
