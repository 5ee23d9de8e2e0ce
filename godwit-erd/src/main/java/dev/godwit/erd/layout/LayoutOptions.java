package dev.godwit.erd.layout;

import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;

/** What the layout library is told. */
final class LayoutOptions {

    /** Room for the sign at the end of a line before the line bends. */
    private static final double AT_BOXES = 24;

    private static final double BETWEEN_LINES = 10;
    private static final double BETWEEN_BOXES = 30;
    private static final double FRAME_HEAD = 34;
    private static final double FRAME_PADDING = 18;
    private static final double SCREEN = 1.6;
    private static final int FEW = 12;

    /** From here on the straightest lines take too long: for 500 boxes more than a minute. */
    private static final int MANY = 120;

    private LayoutOptions() {}

    /** Has the library learn the types of its own options. */
    static void load() {
        LayoutMetaDataService.initElkReflect();
    }

    /**
     * Options of the whole.
     *
     * @param boxes how many there are in it and its groups
     */
    static void ofGraph(ElkNode root, boolean grouped, int boxes) {
        common(root, boxes);
        if (grouped) {
            root.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        } else {
            bound(root);
        }
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        root.setProperty(LayeredOptions.ASPECT_RATIO, SCREEN);
        root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, BETWEEN_BOXES);
    }

    static void ofGroup(ElkNode group, int titleWidth, int boxes) {
        common(group, boxes);
        bound(group);
        group.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        group.setProperty(
                LayeredOptions.PADDING, new ElkPadding(FRAME_HEAD, FRAME_PADDING, FRAME_PADDING, FRAME_PADDING));
        group.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSize());
        group.setProperty(LayeredOptions.NODE_SIZE_MINIMUM, new KVector(titleWidth + 2 * FRAME_PADDING, FRAME_HEAD));
    }

    /** Has layers end before the picture grows much higher than it is wide. */
    private static void bound(ElkNode graph) {
        double heights = 0;
        double widths = 0;
        for (ElkNode node : graph.getChildren()) {
            heights += node.getHeight() + BETWEEN_BOXES;
            widths += node.getWidth() + 5 * AT_BOXES;
        }
        int boxes = graph.getChildren().size();
        if (boxes > FEW) {
            double wanted = Math.sqrt(heights * widths / boxes / SCREEN);
            graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.COFFMAN_GRAHAM);
            graph.setProperty(
                    LayeredOptions.LAYERING_COFFMAN_GRAHAM_LAYER_BOUND, (int) Math.ceil(boxes * wanted / heights));
        }
    }

    private static void common(ElkNode graph, int boxes) {
        graph.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY,
                boxes > MANY ? NodePlacementStrategy.BRANDES_KOEPF : NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_LINES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_LINES + 5);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 3 * AT_BOXES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_LINES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, AT_BOXES);
        graph.setProperty(LayeredOptions.SPACING_NODE_SELF_LOOP, AT_BOXES);
    }

    static void ofBox(ElkNode node) {
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    }

    static void ofPort(ElkPort port, boolean right) {
        port.setProperty(LayeredOptions.PORT_SIDE, right ? PortSide.EAST : PortSide.WEST);
    }
}
