package dev.godwit.erd.render;

import dev.godwit.erd.End;
import dev.godwit.erd.layout.Drawing.Point;

/**
 * The sign at an end of a line, as in the notation of Everest: a foot for any number, a bar for one, a ring for none. It stands outside of the
 * box, what counts most next to it.
 */
final class CrowsFoot {

    private static final int FOOT = 11;
    private static final int SPREAD = 5;
    private static final int BAR = 4;
    private static final int RING = 4;
    private static final int FIRST_BAR = 6;
    private static final int SECOND_BAR = 11;

    private CrowsFoot() {}

    /**
     * The elements of a sign.
     *
     * @param at where the line meets the box
     * @param outwards 1 where the line leaves to the right, -1 to the left
     */
    static String of(End end, Point at, int outwards) {
        return switch (end) {
            case ONE -> path(bar(at, outwards * FIRST_BAR) + bar(at, outwards * SECOND_BAR));
            case ZERO_OR_ONE -> path(bar(at, outwards * FIRST_BAR)) + ring(at, outwards * (FIRST_BAR + 2 + RING));
            case ZERO_OR_MANY -> path(foot(at, outwards * FOOT)) + ring(at, outwards * (FOOT + RING));
        };
    }

    private static String path(String commands) {
        return "<path d=\"" + commands + "\"/>";
    }

    private static String bar(Point at, int away) {
        return "M" + (at.x() + away) + " " + (at.y() - BAR) + "v" + 2 * BAR;
    }

    private static String foot(Point at, int away) {
        int tip = at.x() + away;
        return "M" + at.x() + " " + (at.y() - SPREAD) + "L" + tip + " " + at.y() + "L" + at.x() + " "
                + (at.y() + SPREAD);
    }

    private static String ring(Point at, int away) {
        return "<circle cx=\"" + (at.x() + away) + "\" cy=\"" + at.y() + "\" r=\"" + RING + "\"/>";
    }
}
