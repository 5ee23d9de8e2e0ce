package dev.godwit.erd.render;

import dev.godwit.erd.layout.Drawing.Point;
import java.util.List;

/** A line of horizontal and vertical pieces as the commands of a path, with its corners rounded. */
final class RoundedPath {

    private static final int RADIUS = 6;

    private RoundedPath() {}

    static String of(List<Point> points) {
        Point first = points.get(0);
        StringBuilder path =
                new StringBuilder("M").append(first.x()).append(' ').append(first.y());
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            int radius = Math.min(RADIUS, Math.min(half(points.get(i - 1), corner), half(corner, points.get(i + 1))));
            Point before = towards(corner, points.get(i - 1), radius);
            Point after = towards(corner, points.get(i + 1), radius);
            line(path, before);
            path.append('Q').append(corner.x()).append(' ').append(corner.y()).append(' ');
            path.append(after.x()).append(' ').append(after.y());
        }
        line(path, points.get(points.size() - 1));
        return path.toString();
    }

    private static void line(StringBuilder path, Point to) {
        path.append('L').append(to.x()).append(' ').append(to.y());
    }

    private static int half(Point one, Point other) {
        return (Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y())) / 2;
    }

    private static Point towards(Point from, Point to, int by) {
        return new Point(
                from.x() + by * Integer.signum(to.x() - from.x()), from.y() + by * Integer.signum(to.y() - from.y()));
    }
}
