package dev.godwit.lint.postgresql;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The modes in which relations are locked. Not thread-safe. */
final class HeldModes {

    private final Map<Long, Set<LockMode>> modes = new HashMap<>();

    /** Adds one that the catalogue names; those that plain queries take are nobody's business. */
    void add(long relation, String name) {
        LockMode.ofCatalogue(name)
                .ifPresent(mode -> modes.computeIfAbsent(relation, any -> EnumSet.noneOf(LockMode.class))
                        .add(mode));
    }

    /** The strongest for a relation. */
    Optional<LockMode> strongest(long relation) {
        return modes.getOrDefault(relation, Set.of()).stream().max(Comparator.naturalOrder());
    }

    /** Those that are not among others. */
    HeldModes without(HeldModes others) {
        HeldModes rest = new HeldModes();
        modes.forEach((relation, these) -> {
            Set<LockMode> fresh = EnumSet.copyOf(these);
            fresh.removeAll(others.modes.getOrDefault(relation, Set.of()));
            rest.modes.put(relation, fresh);
        });
        return rest;
    }
}
