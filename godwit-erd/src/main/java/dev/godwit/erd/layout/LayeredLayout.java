package dev.godwit.erd.layout;

import dev.godwit.erd.Box;
import dev.godwit.erd.Diagram;
import dev.godwit.erd.Grouping;
import dev.godwit.erd.Relation;
import dev.godwit.erd.layout.Drawing.Frame;
import dev.godwit.erd.layout.Drawing.Line;
import dev.godwit.erd.layout.Drawing.Placed;
import dev.godwit.erd.layout.Drawing.Point;
import dev.godwit.erd.layout.Ports.Port;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places boxes in layers, what is pointed to on the left of what points to it, with lines of horizontal and vertical pieces that end at the
 * rows of their columns. The work is done by the Eclipse Layout Kernel, whose layered algorithm is the one of Sugiyama with ports. The same
 * diagram is always placed the same. For one diagram and one thread.
 */
public final class LayeredLayout {

    private static final int MARGIN = 20;

    private final Diagram diagram;
    private final Map<Box.Id, String> titles;
    private final Map<Box.Id, Shape> shapes = new LinkedHashMap<>();
    private final Directions directions;
    private final Ports ports;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> groups = new TreeMap<>();
    private final Map<Shape, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<Port, ElkPort> elkPorts = new LinkedHashMap<>();
    private final List<ElkEdge> edges = new ArrayList<>();

    private LayeredLayout(Diagram diagram, Grouping grouping) {
        this.diagram = diagram;
        this.titles = grouping.of(diagram);
        diagram.boxes().forEach(box -> shapes.put(box.id(), Shape.of(box, diagram.compares())));
        this.directions = new Directions(diagram);
        this.ports = new Ports(diagram, shapes, directions);
    }

    /** A place for everything. */
    public static Drawing of(Diagram diagram, Grouping grouping) {
        return new LayeredLayout(diagram, grouping).drawing();
    }

    private Drawing drawing() {
        LayoutOptions.load();
        titles.values().stream().sorted().distinct().forEach(title -> {
            groups.put(title, ElkGraphUtil.createNode(root));
        });
        shapes.forEach(this::node);
        diagram.relations().forEach(this::edge);
        groups.forEach((title, group) -> LayoutOptions.ofGroup(group, TextWidth.of(title), shapes.size()));
        LayoutOptions.ofGraph(root, !groups.isEmpty(), shapes.size());
        new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
        return new Drawing(
                (int) Math.ceil(root.getWidth()) + 2 * MARGIN,
                (int) Math.ceil(root.getHeight()) + 2 * MARGIN,
                frames(),
                placed(),
                lines());
    }

    private void node(Box.Id id, Shape shape) {
        String title = titles.get(id);
        ElkNode parent = title == null ? root : groups.getOrDefault(title, root);
        ElkNode node = ElkGraphUtil.createNode(parent);
        node.setDimensions(shape.width(), shape.height());
        LayoutOptions.ofBox(node);
        nodes.put(shape, node);
    }

    private void edge(Relation relation) {
        ElkPort from = elkPorts.computeIfAbsent(ports.ofFrom(relation), this::port);
        ElkPort to = elkPorts.computeIfAbsent(ports.ofTo(relation), this::port);
        boolean turned = directions.isTurned(relation);
        edges.add(turned ? edge(from, to) : edge(to, from));
    }

    private static ElkEdge edge(ElkConnectableShape left, ElkConnectableShape right) {
        return ElkGraphUtil.createSimpleEdge(left, right);
    }

    private ElkPort port(Port port) {
        ElkPort made = ElkGraphUtil.createPort(nodes.get(shapes.get(port.box())));
        made.setDimensions(0, 0);
        made.setLocation(port.right() ? made.getParent().getWidth() : 0, ports.offset(port));
        LayoutOptions.ofPort(made, port.right());
        return made;
    }

    private List<Frame> frames() {
        List<Frame> frames = new ArrayList<>();
        groups.forEach((title, node) -> {
            Point corner = absolute(node, 0, 0);
            frames.add(new Frame(title, corner.x(), corner.y(), round(node.getWidth()), round(node.getHeight())));
        });
        return frames;
    }

    private List<Placed> placed() {
        List<Placed> placed = new ArrayList<>();
        nodes.forEach((shape, node) -> {
            Point corner = absolute(node, 0, 0);
            placed.add(new Placed(shape, corner.x(), corner.y()));
        });
        return placed;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            Relation relation = diagram.relations().get(i);
            List<Point> points = points(edges.get(i));
            if (!directions.isTurned(relation)) {
                Collections.reverse(points);
            }
            lines.add(new Line(relation, points));
        }
        return lines;
    }

    private static List<Point> points(ElkEdge edge) {
        ElkNode container = edge.getContainingNode();
        ElkEdgeSection section = edge.getSections().get(0);
        List<Point> points = new ArrayList<>();
        points.add(absolute(container, section.getStartX(), section.getStartY()));
        for (ElkBendPoint bend : section.getBendPoints()) {
            points.add(absolute(container, bend.getX(), bend.getY()));
        }
        points.add(absolute(container, section.getEndX(), section.getEndY()));
        return points;
    }

    private static Point absolute(ElkNode within, double x, double y) {
        double left = MARGIN + x;
        double top = MARGIN + y;
        for (ElkNode node = within; node.getParent() != null; node = node.getParent()) {
            left += node.getX();
            top += node.getY();
        }
        return new Point(round(left), round(top));
    }

    private static int round(double pixels) {
        return (int) Math.round(pixels);
    }
}
