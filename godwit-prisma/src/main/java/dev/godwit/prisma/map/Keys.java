package dev.godwit.prisma.map;

import dev.godwit.prisma.model.DataSource;
import dev.godwit.prisma.model.Key;
import dev.godwit.prisma.model.Model;
import dev.godwit.prisma.syntax.Mistake;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Index;
import java.util.List;
import java.util.Optional;

/** Primary keys, unique keys and indexes. */
final class Keys {

    private final Engine engine;
    private final GivenNames names;
    private final boolean isOwn;

    Keys(DataSource source, Engine engine) {
        this.engine = engine;
        this.names = new GivenNames(engine.longestName());
        this.isOwn = source.provider().isFor(engine.name());
    }

    Constraint.PrimaryKey primary(Model model, Key id) {
        Optional<String> name = Optional.of(id.map().orElseGet(() -> names.primaryKey(model.table())));
        return new Constraint.PrimaryKey(engine.has(Trait.NAMED_PRIMARY_KEYS) ? name : Optional.empty(), id.columns());
    }

    /** What is unique as rules of the table, on engines where it is that. */
    List<Constraint> rules(Model model) {
        return model.keys().stream()
                .filter(this::isRule)
                .<Constraint>map(key -> new Constraint.Unique(
                        Optional.of(name(model, key)), key.columns(), false, Deferral.NOT_DEFERRABLE))
                .toList();
    }

    List<Index> indexes(Model model) {
        return model.keys().stream()
                .filter(key -> !isRule(key))
                .map(key -> index(model, key))
                .toList();
    }

    private boolean isRule(Key key) {
        return key.kind() == Key.Kind.UNIQUE && engine.has(Trait.UNIQUE_RULES);
    }

    private String name(Model model, Key key) {
        return key.map()
                .orElseGet(() -> key.kind() == Key.Kind.UNIQUE
                        ? names.unique(model.table(), key.columns())
                        : names.index(model.table(), key.columns()));
    }

    private Index index(Model model, Key key) {
        checkOwn(key);
        return new Index(
                name(model, key),
                key.parts().stream()
                        .map(part -> new Index.Part(
                                part.field().column(),
                                false,
                                part.descending(),
                                Optional.empty(),
                                part.length(),
                                part.operators()))
                        .toList(),
                key.kind() == Key.Kind.UNIQUE,
                key.method(),
                List.of(),
                key.condition(),
                Optional.empty());
    }

    private void checkOwn(Key key) {
        boolean isSpecial = key.method().isPresent()
                || key.condition().isPresent()
                || key.parts().stream()
                        .anyMatch(part ->
                                part.operators().isPresent() || part.length().isPresent());
        if (isSpecial && !isOwn) {
            throw Mistake.at(
                    key.spot(),
                    "This index says how another database than " + engine.displayName() + " keeps it.",
                    "Leave type, ops, length and where out, or use a database of the provider.");
        }
    }
}
