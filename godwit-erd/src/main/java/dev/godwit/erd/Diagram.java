package dev.godwit.erd;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a picture shows, before it has a shape.
 *
 * @param boxes in the order of kinds and names
 * @param relations between these boxes
 * @param compares whether it shows the difference of two structures
 */
public record Diagram(List<Box> boxes, List<Relation> relations, boolean compares) {

    public Diagram {
        boxes = List.copyOf(boxes);
        relations = List.copyOf(relations);
        Set<Box.Id> known = new HashSet<>();
        for (Box box : boxes) {
            if (!known.add(box.id())) {
                throw new IllegalArgumentException("Two boxes are " + box.id() + ".");
            }
        }
        for (Relation relation : relations) {
            if (!known.contains(relation.from()) || !known.contains(relation.to())) {
                throw new IllegalArgumentException("A box is missing for " + relation.text() + ".");
            }
        }
    }

    /** The same with these boxes only, and the relations between them. */
    Diagram only(List<Box> some) {
        Set<Box.Id> left = some.stream().map(Box::id).collect(Collectors.toSet());
        return new Diagram(
                some,
                relations.stream()
                        .filter(relation -> left.contains(relation.from()) && left.contains(relation.to()))
                        .toList(),
                compares);
    }
}
