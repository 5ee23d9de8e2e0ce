package dev.godwit.jpa.write;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The foreign keys between entities, and those for which JPA has no words: to columns that are no key. */
final class References {

    private final Roles roles;
    private final List<Reference> all = new ArrayList<>();
    private final Map<Table, List<ForeignKey>> unsaid = new HashMap<>();
    private final Set<List<String>> pinned = new HashSet<>();

    References(Roles roles) {
        this.roles = roles;
        Map<Table, List<Reference>> found = new HashMap<>();
        for (Table table : roles.entities()) {
            for (ForeignKey key : table.constraints(ForeignKey.class)) {
                find(table, key)
                        .ifPresentOrElse(
                                one -> found.computeIfAbsent(table, from -> new ArrayList<>())
                                        .add(one),
                                () -> unsaid.computeIfAbsent(table, from -> new ArrayList<>())
                                        .add(key));
            }
        }
        found.values().forEach(references -> references.forEach(this::pin));
        roles.entities().forEach(table -> settle(found.getOrDefault(table, List.of())));
    }

    List<Reference> of(Table table) {
        return all.stream().filter(one -> one.from().equals(table)).toList();
    }

    List<Reference> to(Table table) {
        return all.stream().filter(one -> one.to().equals(table)).toList();
    }

    /** How many lead from one to the other. */
    long count(Reference like) {
        return all.stream()
                .filter(one -> one.from().equals(like.from()) && one.to().equals(like.to()))
                .count();
    }

    List<ForeignKey> unsaid(Table table) {
        return unsaid.getOrDefault(table, List.of());
    }

    private Optional<Reference> find(Table table, ForeignKey key) {
        return roles.entity(key.table()).flatMap(to -> {
            List<String> id = Roles.id(to);
            List<String> referenced = key.referenced().isEmpty() ? id : key.referenced();
            boolean toId = Set.copyOf(referenced).equals(Set.copyOf(id));
            boolean isUnique = Roles.uniques(to).anyMatch(referenced::equals);
            boolean sayable =
                    referenced.size() == key.columns().size() && (toId || (isUnique && referenced.size() == 1));
            Set<String> columns = Set.copyOf(key.columns());
            boolean isSingle = columns.equals(Set.copyOf(Roles.id(table)))
                    || Roles.uniques(table).anyMatch(unique -> columns.equals(Set.copyOf(unique)));
            return sayable
                    ? Optional.of(new Reference(table, key, to, referenced, toId, isSingle, Reference.Use.READS))
                    : Optional.empty();
        });
    }

    /** A column that others refer to, and that is not the key, stays a field of its own. */
    private void pin(Reference reference) {
        if (!reference.toId()) {
            reference.referenced().forEach(column -> pinned.add(place(reference.to(), column)));
        }
    }

    private static List<String> place(Table table, String column) {
        return List.of(table.name().toString(), column);
    }

    private void settle(List<Reference> references) {
        Set<String> written = new HashSet<>();
        for (Reference one : references) {
            Reference.Use use = use(one, written);
            if (use != Reference.Use.READS) {
                written.addAll(one.key().columns());
            }
            all.add(new Reference(one.from(), one.key(), one.to(), one.referenced(), one.toId(), one.isSingle(), use));
        }
    }

    private Reference.Use use(Reference one, Set<String> written) {
        List<String> id = Roles.id(one.from());
        boolean isFree = one.key().columns().stream()
                .noneMatch(column -> written.contains(column)
                        || pinned.contains(place(one.from(), column))
                        || isComputed(one.from(), column));
        boolean isOfSelf = one.from().equals(one.to());
        if (isFree && id.size() == 1 && id.equals(one.key().columns()) && one.toId() && !isOfSelf) {
            return Reference.Use.MAPS_ID;
        }
        return isFree && one.key().columns().stream().noneMatch(id::contains)
                ? Reference.Use.WRITES
                : Reference.Use.READS;
    }

    private static boolean isComputed(Table table, String name) {
        return table.column(name)
                .map(Column::generated)
                .filter(Optional::isPresent)
                .isPresent();
    }
}
