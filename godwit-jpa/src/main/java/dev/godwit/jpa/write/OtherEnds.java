package dev.godwit.jpa.write;

import dev.godwit.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives the entities that others reference fields for these, named after them. */
final class OtherEnds {

    private final Mapping mapping;
    private final Map<QualifiedName, EntityText> texts;

    OtherEnds(Mapping mapping, Map<QualifiedName, EntityText> texts) {
        this.mapping = mapping;
        this.texts = texts;
    }

    void add(Reference one) {
        EntityText from = text(one.from().name());
        EntityText to = text(one.to().name());
        String entity = Words.of(mapping.names().entity(one.from())).snake();
        String field = from.members().field(one);
        boolean isOnly = mapping.references().count(one) == 1 && !one.from().equals(one.to());
        String name = (one.isSingle() ? entity : Plural.of(entity))
                + (isOnly ? "" : "_by_" + Words.of(field).snake());
        to.add(to.referenceFields().back(one, field, to.members().take(name)));
    }

    /** The entity that is named first has the table. */
    void add(Roles.Between between) {
        EntityText owner = text(between.owner().table());
        EntityText other = text(between.other().table());
        boolean isOfSelf = owner.equals(other);
        String key = between.other().columns().get(0);
        String field = owner.members()
                .take(isOfSelf ? Plural.of(Words.of(key).without("id").snake()) : named(between, other));
        owner.add(owner.referenceFields().owner(between, owner.table(), other.table(), field));
        String back = other.members()
                .take(named(between, owner)
                        + (isOfSelf ? "_by_" + Words.of(field).snake() : ""));
        other.add(other.referenceFields().other(between, owner.table(), field, back));
    }

    /** After the entities; where several tables are between the same two, after the tables. */
    private String named(Roles.Between between, EntityText end) {
        List<Roles.Between> alike = mapping.roles().between().stream()
                .filter(one -> ends(one).equals(ends(between)))
                .toList();
        String plural = Plural.of(Words.of(mapping.names().entity(end.table())).snake());
        return alike.size() == 1
                ? plural
                : plural + "_in_" + Words.of(between.table().name().name()).snake();
    }

    private static Set<QualifiedName> ends(Roles.Between between) {
        return new HashSet<>(List.of(between.owner().table(), between.other().table()));
    }

    private EntityText text(QualifiedName table) {
        return Optional.ofNullable(texts.get(table)).orElseThrow();
    }
}
