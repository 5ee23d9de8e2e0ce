package dev.godwit.dialect.h2;

import dev.godwit.dialect.Names;
import dev.godwit.schema.Definition;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.diff.Alterations;
import java.util.List;
import java.util.Optional;

/** A domain that columns are of steps aside for what it becomes; comments of indexes are set in place. */
record H2Alterations(Names names) implements Alterations {

    @Override
    public Optional<List<String>> inPlace(Definition was, Definition to, boolean contained) {
        return Optional.empty();
    }

    @Override
    public Optional<Aside> aside(Definition type, QualifiedName name) {
        if (!type.kind().equals(H2Domain.KIND)) {
            return Optional.empty();
        }
        List<String> create = type.create().stream()
                .map(sql -> Mentions.renamed(sql, type.name().name(), name.name()))
                .toList();
        Definition aside = new Definition(
                type.kind(), name, type.on(), type.standing(), create, List.of("DROP DOMAIN " + names.of(name)));
        return Optional.of(
                new Aside(aside, "ALTER DOMAIN " + names.of(type.name()) + " RENAME TO " + names.of(name.name())));
    }

    @Override
    public boolean commentsOnIndexes() {
        return true;
    }

    @Override
    public Optional<Definition> cast(Definition aside, Definition was, Definition to) {
        return Optional.empty();
    }

    @Override
    public String converted(String column, boolean many, Definition was, Definition to) {
        return names.of(column);
    }
}
