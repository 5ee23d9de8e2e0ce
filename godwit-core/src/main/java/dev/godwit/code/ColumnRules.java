package dev.godwit.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said behind one column about rules and indexes of it alone. Not thread-safe. */
final class ColumnRules {

    private final Namespace namespace;
    private final Fate fate;
    private final String column;
    private final List<CheckDefinition> checks = new ArrayList<>();
    private Optional<PrimaryKeyDefinition> primaryKey = Optional.empty();
    private Optional<UniqueDefinition> unique = Optional.empty();
    private Optional<ForeignKeyDefinition> foreignKey = Optional.empty();
    private Optional<IndexDefinition> index = Optional.empty();

    ColumnRules(Namespace namespace, Fate fate, String column) {
        this.namespace = namespace;
        this.fate = fate;
        this.column = column;
    }

    /** One, however often it is said: {@code increments("id").primary()}. */
    PrimaryKeyDefinition primaryKey() {
        PrimaryKeyDefinition key = primaryKey.orElseGet(() -> new PrimaryKeyDefinition(fate, List.of(column)));
        primaryKey = Optional.of(key);
        return key;
    }

    UniqueDefinition unique() {
        UniqueDefinition rule = new UniqueDefinition(fate, List.of(column));
        unique = Optional.of(rule);
        return rule;
    }

    IndexDefinition index() {
        IndexDefinition own = new IndexDefinition(fate, List.of(column));
        index = Optional.of(own);
        return own;
    }

    CheckDefinition check(String expression) {
        CheckDefinition rule = new CheckDefinition(fate, expression, Optional.of(column));
        checks.add(rule);
        return rule;
    }

    void reference(String referenced) {
        foreignKey = Optional.of(new ForeignKeyDefinition(namespace, fate, List.of(column)).references(referenced));
    }

    ForeignKeyDefinition foreignKey(String word) {
        return foreignKey.orElseThrow(() -> Mistake.of(
                "Column " + column + " has " + word + " said of it, and it references nothing yet.",
                "Say references(…) before it."));
    }

    List<Element> elements() {
        List<Element> all = new ArrayList<>();
        primaryKey.filter(key -> !fate.is(Fate.Kind.ALTER)).ifPresent(all::add);
        unique.ifPresent(all::add);
        all.addAll(checks);
        foreignKey.ifPresent(all::add);
        index.ifPresent(all::add);
        return all;
    }
}
