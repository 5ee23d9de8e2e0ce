package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.Definition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The parts of a domain, as {@link PostgresqlTypeDefinitions} writes it.
 *
 * @param name as the server writes it
 * @param base the type below it, with its collation
 * @param value its default
 * @param rules its checks by their names, both as the server writes them
 */
record PostgresqlDomain(String name, String base, Optional<String> value, boolean notNull, Map<String, String> rules) {

    static PostgresqlDomain of(Definition definition) {
        TokenText text = TokenText.of(definition.create().get(0), new PostgresqlSyntax());
        int as = text.find("AS");
        int rule = text.find("CONSTRAINT");
        int notNull = text.find("NOT", "NULL");
        int value = text.find("DEFAULT");
        int end = text.tokens().size();
        int rulesFrom = rule < 0 ? end : rule;
        int notNullFrom = notNull < 0 || notNull > rulesFrom ? rulesFrom : notNull;
        int valueFrom = value < 0 || value > notNullFrom ? notNullFrom : value;
        Map<String, String> rules = new LinkedHashMap<>();
        rules(text, rulesFrom, rules);
        definition.create().stream().skip(1).forEach(alter -> {
            TokenText more = TokenText.of(alter, new PostgresqlSyntax());
            rules(more, more.find("CONSTRAINT"), rules);
        });
        return new PostgresqlDomain(
                between(text, 2, as),
                between(text, as + 1, valueFrom),
                valueFrom < notNullFrom ? Optional.of(between(text, valueFrom + 1, notNullFrom)) : Optional.empty(),
                notNullFrom < rulesFrom,
                rules);
    }

    private static void rules(TokenText text, int from, Map<String, String> rules) {
        int at = from;
        while (at >= 0 && at < text.tokens().size()) {
            int next = at + 1;
            while (next < text.tokens().size() && !text.is(next, "CONSTRAINT")) {
                next = text.after(next);
            }
            rules.put(text.tokens().get(at + 1).text(), between(text, at + 2, next));
            at = next;
        }
    }

    private static String between(TokenText text, int from, int to) {
        int end = to < text.tokens().size()
                ? text.tokens().get(to).offset()
                : text.text().length();
        return text.text().substring(text.tokens().get(from).offset(), end).strip();
    }

    /** The statements that make this the other; empty where the type below is another one. */
    Optional<List<String>> become(PostgresqlDomain to) {
        if (!base.equals(to.base)) {
            return Optional.empty();
        }
        List<String> actions = new ArrayList<>();
        rules.forEach((rule, check) -> {
            if (!check.equals(to.rules.get(rule))) {
                actions.add("DROP CONSTRAINT " + rule);
            }
        });
        if (!value.equals(to.value)) {
            actions.add(to.value.map(sql -> "SET DEFAULT " + sql).orElse("DROP DEFAULT"));
        }
        if (notNull != to.notNull) {
            actions.add(to.notNull ? "SET NOT NULL" : "DROP NOT NULL");
        }
        to.rules.forEach((rule, check) -> {
            if (!Objects.equals(check, rules.get(rule))) {
                actions.add("ADD CONSTRAINT " + rule + " " + check);
            }
        });
        return Optional.of(actions.stream()
                .map(action -> "ALTER DOMAIN " + to.name + " " + action)
                .toList());
    }
}
