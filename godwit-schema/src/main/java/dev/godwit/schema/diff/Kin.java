package dev.godwit.schema.diff;

import dev.godwit.schema.Definition;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which tables are parts or heirs of which others, before all changes and behind them. Such a tie stays while its tables change, unless it is
 * {@linkplain #loosen loosened}, which makes it go first and come again last. Mutable while tables are compared.
 */
final class Kin {

    private final Map<QualifiedName, List<Definition>> upwards = new TreeMap<>();
    private final Map<QualifiedName, Set<QualifiedName>> downwards = new HashMap<>();
    private final Set<Definition> loose = new HashSet<>();
    private final List<Definition> ending = new ArrayList<>();
    private final List<Definition> beginning = new ArrayList<>();

    private Kin() {}

    /** The ties that are there before and after; a table that gets another name is tied anew. */
    static Kin of(Schema before, Schema after, Renames renames) {
        Kin kin = new Kin();
        List<Definition> links = links(before);
        Set<Definition> wanted = new HashSet<>(links(after));
        Set<QualifiedName> renamed = new HashSet<>(renames.tables().keySet());
        renamed.addAll(renames.tables().values());
        for (Definition link : links) {
            boolean sameTables = !renamed.contains(link.name())
                    && !renamed.contains(link.on().orElseThrow());
            if (wanted.contains(link) && sameTables) {
                kin.add(link);
            } else {
                kin.loose.add(link);
            }
        }
        kin.ending.addAll(kin.loose);
        wanted.removeAll(Set.copyOf(links));
        kin.beginning.addAll(wanted);
        return kin;
    }

    private static List<Definition> links(Schema schema) {
        return schema.definitions().stream()
                .filter(definition -> definition.standing().isLink())
                .toList();
    }

    private void add(Definition link) {
        QualifiedName child = link.on().orElseThrow();
        upwards.computeIfAbsent(child, name -> new ArrayList<>()).add(link);
        downwards.computeIfAbsent(link.name(), name -> new TreeSet<>()).add(child);
    }

    /** The ties of this table to those that it is a part or an heir of. */
    List<Definition> upwards(QualifiedName child) {
        return upwards.getOrDefault(child, List.of()).stream()
                .filter(this::stays)
                .toList();
    }

    /** Whether the tables are tied all the while. */
    boolean stays(Definition link) {
        return !loose.contains(link);
    }

    boolean allStay() {
        return loose.isEmpty();
    }

    /** Unties two tables while they change. */
    void loosen(Definition link) {
        loose.add(link);
    }

    /** All that are below this table, on whatever level. */
    Set<QualifiedName> below(QualifiedName table) {
        Set<QualifiedName> all = new LinkedHashSet<>();
        collect(table, all);
        return all;
    }

    private void collect(QualifiedName table, Set<QualifiedName> all) {
        for (QualifiedName child : downwards.getOrDefault(table, Set.of())) {
            if (all.add(child)) {
                collect(child, all);
            }
        }
    }

    /**
     * These tables in families: each behind those that it is a part or an heir of, families by the names of those at their head. Who leaves a
     * family stands before it, and who joins one behind it: a part may take its numbers from its whole.
     */
    List<List<QualifiedName>> families(Collection<QualifiedName> tables) {
        Set<QualifiedName> left = new TreeSet<>(tables);
        List<List<QualifiedName>> families = new ArrayList<>();
        for (QualifiedName table : tables.stream().sorted().toList()) {
            if (left.contains(table)) {
                families.add(family(table, left));
            }
        }
        return ending.isEmpty() && beginning.isEmpty() ? families : inTurn(families);
    }

    private List<List<QualifiedName>> inTurn(List<List<QualifiedName>> families) {
        Precedence<List<QualifiedName>> order = new Precedence<>();
        Map<QualifiedName, List<QualifiedName>> places = new HashMap<>();
        for (List<QualifiedName> family : families) {
            order.add(family);
            family.forEach(member -> places.put(member, family));
        }
        ending.forEach(link ->
                need(order, places.get(link.name()), places.get(link.on().orElseThrow())));
        beginning.forEach(link -> need(order, places.get(link.on().orElseThrow()), places.get(link.name())));
        return order.ordered();
    }

    private static void need(
            Precedence<List<QualifiedName>> order,
            @Nullable List<QualifiedName> family,
            @Nullable List<QualifiedName> needed) {
        if (family != null && needed != null) {
            order.need(family, needed, false);
        }
    }

    private List<QualifiedName> family(QualifiedName one, Set<QualifiedName> left) {
        if (!upwards.containsKey(one) && !downwards.containsKey(one)) {
            left.remove(one);
            return List.of(one);
        }
        Set<QualifiedName> members = new TreeSet<>();
        gather(one, members);
        Precedence<QualifiedName> order = new Precedence<>();
        members.forEach(order::add);
        members.forEach(
                child -> upwards.getOrDefault(child, List.of()).forEach(link -> order.need(child, link.name(), true)));
        return order.ordered().stream().filter(left::remove).toList();
    }

    private void gather(QualifiedName one, Set<QualifiedName> members) {
        if (members.add(one)) {
            upwards.getOrDefault(one, List.of()).forEach(link -> gather(link.name(), members));
            downwards.getOrDefault(one, Set.of()).forEach(child -> gather(child, members));
        }
    }
}
