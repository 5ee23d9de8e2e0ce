package dev.godwit.erd.layout;

import dev.godwit.erd.Box;
import dev.godwit.erd.Diagram;
import dev.godwit.erd.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which end of each relation is drawn on the left: what is pointed to, unless relations run in a circle, of which then one is turned round.
 * So every line leaves its left box on the right side and arrives at the left side of its right one.
 */
final class Directions {

    private final Map<Box.Id, List<Relation>> byTarget = new HashMap<>();
    private final Set<Relation> turned = new HashSet<>();

    Directions(Diagram diagram) {
        for (Relation relation : diagram.relations()) {
            byTarget.computeIfAbsent(relation.to(), id -> new ArrayList<>()).add(relation);
        }
        Set<Box.Id> seen = new HashSet<>();
        diagram.boxes().forEach(box -> visit(box.id(), seen));
    }

    /** Whether it is drawn with its foreign key on the left. */
    boolean isTurned(Relation relation) {
        return turned.contains(relation);
    }

    /** A step on the way down. */
    private record Step(Box.Id id, Iterator<Relation> left) {}

    private void visit(Box.Id start, Set<Box.Id> seen) {
        Deque<Step> path = new ArrayDeque<>();
        Set<Box.Id> onPath = new HashSet<>();
        enter(start, seen, path, onPath);
        while (!path.isEmpty()) {
            Step step = path.getLast();
            if (!step.left().hasNext()) {
                onPath.remove(step.id());
                path.removeLast();
                continue;
            }
            Relation relation = step.left().next();
            boolean circle =
                    onPath.contains(relation.from()) && !relation.from().equals(step.id());
            if (circle) {
                turned.add(relation);
            } else {
                enter(relation.from(), seen, path, onPath);
            }
        }
    }

    private void enter(Box.Id id, Set<Box.Id> seen, Deque<Step> path, Set<Box.Id> onPath) {
        if (seen.add(id)) {
            onPath.add(id);
            path.addLast(new Step(id, byTarget.getOrDefault(id, List.of()).iterator()));
        }
    }
}
