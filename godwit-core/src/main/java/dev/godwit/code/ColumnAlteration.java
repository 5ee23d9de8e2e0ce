package dev.godwit.code;

import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said about a column that is there, without describing it anew. For one thread. */
public final class ColumnAlteration implements Element {

    private final String column;
    private final List<Element> said = new ArrayList<>();

    ColumnAlteration(String column) {
        this.column = Namespace.checked("column", column);
    }

    /** It may hold NULL from now on. */
    public ColumnAlteration nullable() {
        return nullable(true);
    }

    /** It may no longer hold NULL. */
    public ColumnAlteration notNull() {
        return nullable(false);
    }

    private ColumnAlteration nullable(boolean may) {
        said.add(table -> List.of(new ColumnChange.SetNullable(table, column, may, Optional.empty())));
        return this;
    }

    /** This by default. The way back is not known; {@link #defaultTo(Sql, Sql)} says it. */
    public ColumnAlteration defaultTo(String text) {
        return set(Optional.of(Defaults.of(text)), Optional.empty(), false);
    }

    /** This by default. */
    public ColumnAlteration defaultTo(Number number) {
        return set(Optional.of(Defaults.of(number)), Optional.empty(), false);
    }

    /** This by default. */
    public ColumnAlteration defaultTo(boolean truth) {
        return set(Optional.of(Defaults.of(truth)), Optional.empty(), false);
    }

    /** This by default. */
    public ColumnAlteration defaultTo(Sql computed) {
        return set(Optional.of(Defaults.of(computed)), Optional.empty(), false);
    }

    /** This by default, and before it was that. */
    public ColumnAlteration defaultTo(String text, String was) {
        return set(Optional.of(Defaults.of(text)), Optional.of(Defaults.of(was)), true);
    }

    /** This by default, and before it was that. */
    public ColumnAlteration defaultTo(Number number, Number was) {
        return set(Optional.of(Defaults.of(number)), Optional.of(Defaults.of(was)), true);
    }

    /** This by default, and before it was that. */
    public ColumnAlteration defaultTo(boolean truth, boolean was) {
        return set(Optional.of(Defaults.of(truth)), Optional.of(Defaults.of(was)), true);
    }

    /** This by default, and before it was that. */
    public ColumnAlteration defaultTo(Sql computed, Sql was) {
        return set(Optional.of(Defaults.of(computed)), Optional.of(Defaults.of(was)), true);
    }

    /** Behind {@code defaultTo}: it had no default before. */
    public ColumnAlteration hadNone() {
        if (!said.isEmpty() && said.get(said.size() - 1) instanceof NewDefault last) {
            said.set(said.size() - 1, new NewDefault(column, last.value(), Optional.empty(), true));
            return this;
        }
        throw Mistake.of("hadNone() of column " + column + " stands behind no default.", "Write defaultTo(…) first.");
    }

    /** No default any more. */
    public ColumnAlteration dropDefault() {
        return set(Optional.empty(), Optional.empty(), false);
    }

    private ColumnAlteration set(Optional<DefaultValue> value, Optional<DefaultValue> was, boolean known) {
        said.add(new NewDefault(column, value, was, known));
        return this;
    }

    @Override
    public List<Change> changes(QualifiedName table) {
        return said.stream().flatMap(s -> s.changes(table).stream()).toList();
    }

    private record NewDefault(String column, Optional<DefaultValue> value, Optional<DefaultValue> was, boolean known)
            implements Element {

        @Override
        public List<Change> changes(QualifiedName table) {
            return List.of(new ColumnChange.SetDefault(table, column, value, was, known));
        }
    }
}
