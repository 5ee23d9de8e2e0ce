package dev.godwit.schema.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Renames one after the other, so that no name is given while another thing has it; names that go round in a circle take a detour. */
final class RenameOrder {

    /** One rename. */
    record Step<N>(N from, N to) {}

    private RenameOrder() {}

    /** The hints that say something here: the old name is there before, the new one after, and nothing else has it. */
    static <N extends Comparable<N>> Map<N, N> applicable(Map<N, N> hints, Set<N> before, Set<N> after) {
        Map<N, N> applicable = new TreeMap<>();
        hints.forEach((from, to) -> {
            if (!from.equals(to) && before.contains(from) && after.contains(to)) {
                applicable.put(from, to);
            }
        });
        while (applicable.values().removeIf(to -> before.contains(to) && !applicable.containsKey(to))) {
            // One that falls away keeps its name, which another may have waited for.
        }
        return applicable;
    }

    /**
     * The steps.
     *
     * @param renames applicable ones
     * @param taken all names before
     * @param aside another name for a thing that has to wait
     */
    static <N extends Comparable<N>> List<Step<N>> steps(Map<N, N> renames, Set<N> taken, UnaryOperator<N> aside) {
        Map<N, N> left = new TreeMap<>(renames);
        Set<N> names = new HashSet<>(taken);
        List<Step<N>> steps = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Step<N>> free = left.entrySet().stream()
                    .filter(entry -> !names.contains(entry.getValue()))
                    .map(entry -> new Step<>(entry.getKey(), entry.getValue()))
                    .toList();
            if (free.isEmpty()) {
                Map.Entry<N, N> first = left.entrySet().iterator().next();
                N from = first.getKey();
                N to = first.getValue();
                N detour = aside.apply(from);
                while (names.contains(detour)) {
                    detour = aside.apply(detour);
                }
                take(steps, names, left, new Step<>(from, detour));
                left.put(detour, to);
            } else {
                free.forEach(step -> take(steps, names, left, step));
            }
        }
        return steps;
    }

    private static <N> void take(List<Step<N>> steps, Set<N> names, Map<N, N> left, Step<N> step) {
        steps.add(step);
        left.remove(step.from());
        names.remove(step.from());
        names.add(step.to());
    }
}
