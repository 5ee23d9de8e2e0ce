package dev.godwit.prisma.map;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Check;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.Other;
import dev.godwit.schema.Constraint.PrimaryKey;
import dev.godwit.schema.Constraint.Unique;
import dev.godwit.schema.Index;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules and indexes of which some things are not said: whether what is unique is a rule or an index, when a foreign key is checked, names where
 * the engine gives them; and those for which there are no words. Used once.
 */
final class OpenRules {

    private final Table wanted;
    private final Table was;
    private final OpenReferences references;
    private final List<Constraint> rules = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();

    OpenRules(Table wanted, Table was, OpenReferences references) {
        this.wanted = wanted;
        this.was = was;
        this.references = references;
        wanted.constraints().forEach(rule -> rules.add(filled(rule)));
        wanted.indexes().forEach(this::index);
        keepRules();
        keepIndexes();
    }

    List<Constraint> rules() {
        return rules;
    }

    List<Index> indexes() {
        return indexes;
    }

    private Constraint filled(Constraint rule) {
        if (rule instanceof PrimaryKey id && id.name().isEmpty()) {
            return was.primaryKey()
                    .filter(other -> other.columns().equals(id.columns()))
                    .orElse(id);
        }
        return rule instanceof ForeignKey key ? filled(key) : rule;
    }

    /** One without a name there is that which says the same. */
    private ForeignKey filled(ForeignKey key) {
        return was.constraints(ForeignKey.class).stream()
                .filter(other -> other.name().isEmpty() || other.name().equals(key.name()))
                .filter(other -> isSame(other, key))
                .findFirst()
                .orElse(key);
    }

    private static boolean isSame(ForeignKey there, ForeignKey key) {
        boolean toSame = there.table().equals(key.table())
                && (there.referenced().isEmpty() || there.referenced().equals(key.referenced()));
        return toSame
                && there.columns().equals(key.columns())
                && there.onDelete() == key.onDelete()
                && there.onUpdate() == key.onUpdate();
    }

    private void index(Index index) {
        Optional<Unique> rule = was.constraints(Unique.class).stream()
                .filter(one -> one.name().map(index.name()::equals).orElse(true))
                .filter(one -> index.unique() && index.columns().equals(one.columns()))
                .findFirst();
        rule.ifPresentOrElse(rules::add, () -> indexes.add(commented(index)));
    }

    private Index commented(Index index) {
        return new Index(
                index.name(),
                index.parts(),
                index.unique(),
                index.method(),
                index.include(),
                index.condition(),
                was.index(index.name()).flatMap(Index::comment));
    }

    private void keepRules() {
        for (Constraint rule : was.constraints()) {
            boolean isOpen = rule instanceof ForeignKey key
                    ? references.isUnsayable(was, key)
                            && wanted.constraint(key.name().orElse("")).isEmpty()
                    : Sayable.isHandmade(rule) && !speaksOfGone(text(rule));
            if (isOpen && !rules.contains(rule) && hasColumns(rule.columns())) {
                rules.add(rule);
                indexes.addAll(indexesOf(rule));
            }
        }
    }

    /** MySQL makes an index for each foreign key, under its name. */
    private List<Index> indexesOf(Constraint rule) {
        return was.indexes().stream()
                .filter(index -> rule instanceof ForeignKey
                        && rule.name().equals(Optional.of(index.name()))
                        && rule.columns().equals(index.columns())
                        && indexes.stream().noneMatch(one -> one.name().equals(index.name())))
                .toList();
    }

    private static String text(Constraint rule) {
        if (rule instanceof Check check) {
            return check.expression();
        }
        return rule instanceof Other other ? other.definition() : "";
    }

    private void keepIndexes() {
        for (Index index : was.indexes()) {
            List<String> named = new ArrayList<>(index.columns());
            named.addAll(index.include());
            boolean speaksOfGone = index.condition().filter(this::speaksOfGone).isPresent()
                    || index.parts().stream().anyMatch(part -> part.isExpression() && speaksOfGone(part.text()));
            boolean isFree = indexes.stream().noneMatch(one -> one.name().equals(index.name()));
            if (Sayable.isHandmade(index) && isFree && hasColumns(named) && !speaksOfGone) {
                indexes.add(index);
            }
        }
    }

    private boolean hasColumns(List<String> names) {
        return names.stream().allMatch(name -> wanted.column(name).isPresent());
    }

    private boolean speaksOfGone(String expression) {
        Mentions mentions = Mentions.in(expression);
        return was.columns().stream()
                .anyMatch(column -> mentions.of(column.name())
                        && wanted.column(column.name()).isEmpty());
    }
}
