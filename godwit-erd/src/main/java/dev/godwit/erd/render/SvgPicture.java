package dev.godwit.erd.render;

import dev.godwit.erd.Box;
import dev.godwit.erd.Mark;
import dev.godwit.erd.Relation;
import dev.godwit.erd.Row;
import dev.godwit.erd.layout.Drawing;
import dev.godwit.erd.layout.Drawing.Frame;
import dev.godwit.erd.layout.Drawing.Line;
import dev.godwit.erd.layout.Drawing.Placed;
import dev.godwit.erd.layout.Drawing.Point;
import dev.godwit.erd.layout.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a drawing as one SVG element: no scripts, nothing from elsewhere, colours for light and dark surroundings. */
final class SvgPicture {

    private static final int BASELINE = 15;
    private static final int HEAD_BASELINE = 17;
    private static final int LEGEND = 26;
    private static final int CORNER = 5;

    private final Drawing drawing;
    private final boolean compares;
    private final Map<Box.Id, Integer> numbers = new HashMap<>();
    private final StringBuilder svg = new StringBuilder();

    /**
     * A picture of this drawing.
     *
     * @param compares whether it shows a difference, and so says what its colours mean
     */
    SvgPicture(Drawing drawing, boolean compares) {
        this.drawing = drawing;
        this.compares = compares;
        for (int i = 0; i < drawing.boxes().size(); i++) {
            numbers.put(drawing.boxes().get(i).shape().box().id(), i);
        }
    }

    /** A document of its own. */
    String text() {
        int height = drawing.height() + (compares ? LEGEND : 0);
        svg.setLength(0);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(drawing.width())
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(drawing.width())
                .append("\" height=\"")
                .append(height)
                .append("\" class=\"erd\">\n<style>\n")
                .append(Resource.text("picture.css"))
                .append("</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        svg.append(compares ? "<g transform=\"translate(0 " + LEGEND + ")\">\n" : "<g>\n");
        drawing.frames().forEach(this::frame);
        linesInOrder().forEach(this::line);
        drawing.boxes().forEach(this::box);
        svg.append("</g>\n");
        if (compares) {
            legend();
        }
        return svg.append("</svg>\n").toString();
    }

    private void legend() {
        int x = 20;
        for (Mark mark : List.of(Mark.ADDED, Mark.REMOVED, Mark.CHANGED)) {
            text(x, 25, mark.word(), mark.sign() + " " + mark.word(), "");
            x += 100;
        }
    }

    private void frame(Frame frame) {
        svg.append("<g class=\"frame\">");
        rect("", frame.x(), frame.y(), frame.width(), frame.height());
        text(frame.x() + 12, frame.y() + 21, "", frame.title(), "");
        svg.append("</g>\n");
    }

    /** What changed is drawn over what did not. */
    private List<Line> linesInOrder() {
        List<Line> lines = new ArrayList<>(drawing.lines());
        lines.sort(Comparator.comparing(line -> line.relation().mark()));
        return lines;
    }

    private void line(Line line) {
        Relation relation = line.relation();
        svg.append("<g class=\"line ")
                .append(relation.mark().word())
                .append(relation.kind() == Relation.Kind.READING ? " reading" : "")
                .append("\" data-from=\"")
                .append(numbers.get(relation.from()))
                .append("\" data-to=\"")
                .append(numbers.get(relation.to()))
                .append("\"><title>")
                .append(Xml.escaped(relation.text()))
                .append("</title><path d=\"")
                .append(RoundedPath.of(line.points()))
                .append("\"/>");
        if (relation.kind() == Relation.Kind.REFERENCE) {
            List<Point> points = line.points();
            int last = points.size() - 1;
            svg.append(CrowsFoot.of(relation.fromEnd(), points.get(0), outwards(points.get(0), points.get(1))));
            svg.append(
                    CrowsFoot.of(relation.toEnd(), points.get(last), outwards(points.get(last), points.get(last - 1))));
        }
        svg.append("</g>\n");
    }

    private static int outwards(Point end, Point next) {
        return next.x() >= end.x() ? 1 : -1;
    }

    private void box(Placed placed) {
        Shape shape = placed.shape();
        Box box = shape.box();
        svg.append("<g class=\"box ")
                .append(box.id().kind() == Box.Kind.TABLE ? "table" : "other")
                .append(' ')
                .append(box.mark().word())
                .append("\" data-box=\"")
                .append(numbers.get(box.id()))
                .append("\" data-name=\"")
                .append(Xml.escaped(box.title()))
                .append("\" transform=\"translate(")
                .append(placed.x())
                .append(' ')
                .append(placed.y())
                .append(")\">\n");
        rect("body", 0, 0, shape.width(), shape.height());
        svg.append(head(shape));
        sign(box.mark(), shape, HEAD_BASELINE);
        text(shape.textLeft(), HEAD_BASELINE, "title", box.title(), kind(box));
        svg.append('\n');
        for (int i = 0; i < box.rows().size(); i++) {
            row(shape, i, box.rows().get(i));
        }
        for (int i = 0; i < box.notes().size(); i++) {
            note(shape, i, box.notes().get(i));
        }
        svg.append("</g>\n");
    }

    private static String kind(Box box) {
        String kind = Shape.kind(box);
        return kind.isEmpty()
                ? ""
                : "<tspan class=\"kind\" dx=\"" + Shape.KIND_GAP + "\">" + Xml.escaped(kind) + "</tspan>";
    }

    /** Round above, straight below. */
    private static String head(Shape shape) {
        return "<path class=\"head\" d=\"M0 " + Shape.HEAD + "V" + CORNER + "Q0 0 " + CORNER + " 0H"
                + (shape.width() - CORNER) + "Q" + shape.width() + " 0 " + shape.width() + " " + CORNER + "V"
                + Shape.HEAD + "Z\"/>";
    }

    private void row(Shape shape, int number, Row row) {
        int top = shape.top(number);
        svg.append("<g class=\"row ").append(row.mark().word()).append("\">");
        rect("", 1, top, shape.width() - 2, Shape.ROW);
        sign(row.mark(), shape, top + BASELINE);
        if (!row.keys().isEmpty()) {
            text(shape.textLeft(), top + BASELINE, "keys", Shape.keys(row), "");
        }
        text(shape.nameLeft(), top + BASELINE, "name", row.shownName(), "");
        if (!row.shownType().isEmpty()) {
            String type = Shape.type(row);
            text(shape.typeRight(), top + BASELINE, "type", type, title(type, row.shownType()));
        }
        svg.append("</g>\n");
    }

    private void note(Shape shape, int number, Box.Note note) {
        int top = shape.noteTop(number);
        svg.append("<g class=\"row note ").append(note.mark().word()).append("\">");
        rect("", 1, top, shape.width() - 2, Shape.ROW);
        sign(note.mark(), shape, top + BASELINE);
        String text = Shape.note(note);
        text(shape.textLeft(), top + BASELINE, "name", text, title(text, note.text()));
        svg.append("</g>\n");
    }

    private static String title(String shown, String whole) {
        return shown.equals(whole) ? "" : "<title>" + Xml.escaped(whole) + "</title>";
    }

    private void sign(Mark mark, Shape shape, int y) {
        if (shape.signs() && mark != Mark.SAME) {
            text(Shape.PADDING, y, "sign", mark.sign(), "");
        }
    }

    private void rect(String type, int x, int y, int width, int height) {
        svg.append("<rect");
        if (!type.isEmpty()) {
            svg.append(" class=\"")
                    .append(type)
                    .append("\" rx=\"")
                    .append(CORNER)
                    .append('"');
        }
        svg.append(" x=\"").append(x).append("\" y=\"").append(y);
        svg.append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\"/>");
    }

    private void text(int x, int y, String type, String text, String more) {
        svg.append("<text x=\"").append(x).append("\" y=\"").append(y).append('"');
        if (!type.isEmpty()) {
            svg.append(" class=\"").append(type).append('"');
        }
        svg.append('>').append(Xml.escaped(text)).append(more).append("</text>");
    }
}
