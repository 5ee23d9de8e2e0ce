package dev.godwit.code;

import dev.godwit.schema.Index;
import dev.godwit.schema.Index.Nulls;
import dev.godwit.schema.Index.Part;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.IndexChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** What is said about an index. For one thread. */
public final class IndexDefinition implements Element {

    private final Fate fate;
    private final List<Part> parts = new ArrayList<>();
    private List<String> include = List.of();
    private Optional<String> name = Optional.empty();
    private Optional<String> method = Optional.empty();
    private Optional<String> condition = Optional.empty();
    private Optional<String> comment = Optional.empty();
    private boolean unique;
    private boolean ifNotExists;
    private boolean concurrently;

    IndexDefinition(Fate fate, List<String> columns) {
        this.fate = fate;
        columns.forEach(this::column);
    }

    /** Another column, from low to high. */
    public IndexDefinition column(String column) {
        parts.add(Part.column(Namespace.checked("column", column)));
        return this;
    }

    /** Another column, from high to low. */
    public IndexDefinition descending(String column) {
        parts.add(Part.column(Namespace.checked("column", column)).downwards());
        return this;
    }

    /** An expression as the engine writes it: {@code lower(email)}. */
    public IndexDefinition expression(String sql) {
        parts.add(Part.expression(sql));
        return this;
    }

    /** NULL stands before all values of the last column said. */
    public IndexDefinition nullsFirst() {
        return last(
                "nullsFirst()",
                p -> new Part(
                        p.text(),
                        p.isExpression(),
                        p.descending(),
                        Optional.of(Nulls.FIRST),
                        p.length(),
                        p.operatorClass()));
    }

    /** NULL stands after all values of the last column said. */
    public IndexDefinition nullsLast() {
        return last(
                "nullsLast()",
                p -> new Part(
                        p.text(),
                        p.isExpression(),
                        p.descending(),
                        Optional.of(Nulls.LAST),
                        p.length(),
                        p.operatorClass()));
    }

    /** So many characters of the last column said count (MySQL). */
    public IndexDefinition prefix(int length) {
        OptionalInt characters = Length.of(
                parts.isEmpty() ? "of an index" : parts.get(parts.size() - 1).text(), length);
        return last(
                "prefix(…)",
                p -> new Part(p.text(), p.isExpression(), p.descending(), p.nulls(), characters, p.operatorClass()));
    }

    /** How the last column said is compared (PostgreSQL), for example {@code gin_trgm_ops}. */
    public IndexDefinition operatorClass(String operators) {
        return last(
                "operatorClass(…)",
                p -> new Part(
                        p.text(), p.isExpression(), p.descending(), p.nulls(), p.length(), Optional.of(operators)));
    }

    private IndexDefinition last(String word, UnaryOperator<Part> change) {
        if (parts.isEmpty()) {
            throw Mistake.of(word + " stands before the first column of an index.", "Write it behind its column.");
        }
        parts.set(parts.size() - 1, change.apply(parts.get(parts.size() - 1)));
        return this;
    }

    /** Its name; {@code <table>_<columns>_index} unless it is said. */
    public IndexDefinition named(String own) {
        name = Optional.of(Namespace.checked("index", own));
        return this;
    }

    /** How it is built, for example {@code gin}. */
    public IndexDefinition using(String way) {
        method = Optional.of(way);
        return this;
    }

    /** It has only the rows of which this is true. */
    public IndexDefinition where(String expression) {
        condition = Optional.of(expression);
        return this;
    }

    /** Columns that are stored in it besides. */
    public IndexDefinition include(String... columns) {
        include = Some.of(List.of(columns), "include(…)");
        return this;
    }

    /** It refuses rows that are alike. */
    public IndexDefinition unique() {
        unique = true;
        return this;
    }

    /** What people are told about it. */
    public IndexDefinition comment(String text) {
        comment = Optional.of(text);
        return this;
    }

    /** In {@code alterTable}: one of this name may be there already. */
    public IndexDefinition ifNotExists() {
        fate.requireTable("ifNotExists()");
        ifNotExists = true;
        return this;
    }

    /** In {@code alterTable}: built while others go on writing (PostgreSQL); the migration says {@code inTransaction() = false}. */
    public IndexDefinition concurrently() {
        fate.requireTable("concurrently()");
        concurrently = true;
        return this;
    }

    /** In {@code alterTable}: the index described here goes. Because it was described, there is a way back. */
    public IndexDefinition drop() {
        fate.become(Fate.Kind.DROP, "drop()");
        return this;
    }

    @Override
    public List<Change> changes(QualifiedName table) {
        Index index = index(table);
        return List.of(
                fate.is(Fate.Kind.DROP)
                        ? new IndexChange.Drop(table, index.name(), Optional.of(index), false, concurrently)
                        : new IndexChange.Create(table, index, ifNotExists, concurrently));
    }

    private Index index(QualifiedName table) {
        if (parts.isEmpty()) {
            throw Mistake.of("An index of " + table + " without columns.", "Name at least one.");
        }
        List<String> columns =
                parts.stream().filter(p -> !p.isExpression()).map(Part::text).toList();
        if (columns.isEmpty() && name.isEmpty()) {
            throw Mistake.of(
                    "An index of " + table + " is over expressions only, and it has no name.",
                    "Give it one: named(\"…\").");
        }
        String own = name.orElseGet(() -> DefaultName.of(table, columns, "index"));
        return new Index(own, parts, unique, method, include, condition, comment);
    }
}
