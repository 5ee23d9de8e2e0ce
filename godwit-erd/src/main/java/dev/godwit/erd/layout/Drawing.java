package dev.godwit.erd.layout;

import dev.godwit.erd.Relation;
import java.util.List;

/**
 * A diagram with a place for everything, in pixels.
 *
 * @param frames around groups of boxes
 */
public record Drawing(int width, int height, List<Frame> frames, List<Placed> boxes, List<Line> lines) {

    public Drawing {
        frames = List.copyOf(frames);
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /** A place. */
    public record Point(int x, int y) {}

    /** A box, with its upper left corner. */
    public record Placed(Shape shape, int x, int y) {}

    /** A frame with its title. */
    public record Frame(String title, int x, int y, int width, int height) {}

    /**
     * A relation as a line of horizontal and vertical pieces.
     *
     * @param points from the foreign key to what it points to; both ends stand on borders of boxes
     */
    public record Line(Relation relation, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }
}
