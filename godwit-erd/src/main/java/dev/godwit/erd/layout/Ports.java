package dev.godwit.erd.layout;

import dev.godwit.erd.Box;
import dev.godwit.erd.Diagram;
import dev.godwit.erd.End;
import dev.godwit.erd.Mark;
import dev.godwit.erd.Relation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where on the borders of boxes lines end. Lines that end at the same row on the same side, in the same way, share a place and so a piece of
 * their way; others stand one below the other.
 */
final class Ports {

    /**
     * A place.
     *
     * @param row empty for the head
     */
    record Port(Box.Id box, Optional<Integer> row, boolean right, End end, Mark mark) {}

    private static final Comparator<Port> ORDER =
            Comparator.comparing(Port::end).thenComparing(Port::mark);

    private final Map<Box.Id, Shape> shapes;
    private final Directions directions;
    private final Map<List<Object>, TreeSet<Port>> bySide = new HashMap<>();

    Ports(Diagram diagram, Map<Box.Id, Shape> shapes, Directions directions) {
        this.shapes = shapes;
        this.directions = directions;
        for (Relation relation : diagram.relations()) {
            add(ofFrom(relation));
            add(ofTo(relation));
        }
    }

    private void add(Port port) {
        bySide.computeIfAbsent(side(port), side -> new TreeSet<>(ORDER)).add(port);
    }

    private static List<Object> side(Port port) {
        return List.of(port.box(), port.row(), port.right());
    }

    /** Where the line leaves the foreign key. One to its own table leaves on the right and comes back there. */
    Port ofFrom(Relation relation) {
        boolean right = directions.isTurned(relation) || relation.from().equals(relation.to());
        return port(relation.from(), relation.columns(), right, relation.fromEnd(), relation.mark());
    }

    /** Where the line arrives. */
    Port ofTo(Relation relation) {
        boolean right = !directions.isTurned(relation);
        return port(relation.to(), relation.referenced(), right, relation.toEnd(), relation.mark());
    }

    private Port port(Box.Id id, List<String> columns, boolean right, End end, Mark mark) {
        Box box = shape(id).box();
        Optional<Integer> row = columns.stream().findFirst().flatMap(box::place);
        return new Port(id, row, right, end, mark);
    }

    /** How far below the upper border it is. */
    double offset(Port port) {
        TreeSet<Port> all = bySide.getOrDefault(side(port), new TreeSet<>(ORDER));
        int height = port.row().isPresent() ? Shape.ROW : Shape.HEAD;
        int top = port.row().map(shape(port.box())::top).orElse(0);
        int before = all.headSet(port).size();
        return top + Math.floor((before + 0.5) * height / Math.max(1, all.size()));
    }

    private Shape shape(Box.Id id) {
        Shape shape = shapes.get(id);
        if (shape == null) {
            throw new IllegalArgumentException("There is no box " + id + ".");
        }
        return shape;
    }
}
