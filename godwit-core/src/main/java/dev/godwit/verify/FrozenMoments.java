package dev.godwit.verify;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Index;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.View;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The moments that an engine put into a structure because a statement said so: PostgreSQL keeps {@code DEFAULT 'now()'} and {@code 'now'} in
 * a view as the time at which the statement ran (manual: Date/Time Types, Special Values), so that no two runs of it are alike. What is
 * no more than a day from now, and has a time of day, is taken for one; no time zone is further away.
 */
final class FrozenMoments {

    private static final String MOMENT = "(\\d{4}-\\d{2}-\\d{2})[ T]\\d{2}:\\d{2}:\\d{2}[^']*";
    private static final Pattern ALONE = Pattern.compile(MOMENT);
    private static final Pattern QUOTED = Pattern.compile("'" + MOMENT + "'");
    private static final String NOW = "now";

    private final Set<String> days;

    FrozenMoments(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        this.days = IntStream.rangeClosed(-1, 1)
                .mapToObj(day -> today.plusDays(day).toString())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same structure with one and the same word for all of them. */
    Schema alike(Schema schema) {
        return schema.withTables(schema.tables().stream().map(this::table).toList())
                .withViews(schema.views().stream().map(this::view).toList());
    }

    private View view(View view) {
        return view.selecting(sql(view.query()));
    }

    private Table table(Table table) {
        return table.withColumns(table.columns().stream().map(this::column).toList())
                .withConstraints(table.constraints().stream().map(this::rule).toList())
                .withIndexes(table.indexes().stream().map(this::index).toList());
    }

    private Column column(Column column) {
        return column.withDefault(column.defaultValue().map(this::value));
    }

    private DefaultValue value(DefaultValue value) {
        if (value instanceof DefaultValue.Text text) {
            return new DefaultValue.Text(alone(text.value()));
        }
        return value instanceof DefaultValue.Expression expression
                ? new DefaultValue.Expression(sql(expression.sql()))
                : value;
    }

    private Constraint rule(Constraint rule) {
        return rule instanceof Constraint.Check check
                ? new Constraint.Check(check.name(), sql(check.expression()))
                : rule;
    }

    private Index index(Index index) {
        return index.where(index.condition().map(this::sql));
    }

    private String alone(String text) {
        return ALONE.matcher(text).matches() && days.contains(text.substring(0, 10)) ? NOW : text;
    }

    private String sql(String text) {
        return QUOTED.matcher(text)
                .replaceAll(moment ->
                        days.contains(moment.group(1)) ? "'" + NOW + "'" : Matcher.quoteReplacement(moment.group()));
    }
}
