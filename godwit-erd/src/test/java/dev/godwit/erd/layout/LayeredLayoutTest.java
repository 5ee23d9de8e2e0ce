package dev.godwit.erd.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.erd.Box;
import dev.godwit.erd.Diagram;
import dev.godwit.erd.Examples;
import dev.godwit.erd.Grouping;
import dev.godwit.erd.Relation;
import dev.godwit.erd.SchemaDiagram;
import dev.godwit.erd.TableText;
import dev.godwit.erd.layout.Drawing.Frame;
import dev.godwit.erd.layout.Drawing.Line;
import dev.godwit.erd.layout.Drawing.Placed;
import dev.godwit.erd.layout.Drawing.Point;
import dev.godwit.schema.Schema;
import java.awt.Rectangle;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every drawing. */
class LayeredLayoutTest {

    record Case(String name, Diagram diagram, Grouping grouping) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("nothing", SchemaDiagram.of(Schema.empty()), Grouping.AUTO),
                new Case("one table", SchemaDiagram.of(TableText.schema("t: id int pk")), Grouping.AUTO),
                new Case("blog", SchemaDiagram.of(Examples.blog()), Grouping.AUTO),
                new Case("blog with view and enum", SchemaDiagram.of(Examples.blogWithMore()), Grouping.AUTO),
                new Case("a difference", Examples.blogDifference(), Grouping.AUTO),
                new Case("a difference in groups", Examples.blogDifference(), Grouping.PREFIX),
                new Case("a circle", SchemaDiagram.of(circle()), Grouping.NONE),
                new Case("circles between schemas", SchemaDiagram.of(circles()), Grouping.SCHEMA),
                new Case("50 tables", SchemaDiagram.of(Examples.shop(50)), Grouping.NONE),
                new Case("50 tables in groups", SchemaDiagram.of(Examples.shop(50)), Grouping.PREFIX),
                new Case("500 tables", SchemaDiagram.of(Examples.shop(500)), Grouping.NONE),
                new Case("500 tables in groups", SchemaDiagram.of(Examples.shop(500)), Grouping.PREFIX));
    }

    private static Schema circle() {
        return TableText.schema(
                "a: id int pk; b int > b.id; b2 int? > b.id",
                "b: id int pk; c int > c.id",
                "c: id int pk; a int? > a.id; self int? > c.id; self2 int > c.id");
    }

    private static Schema circles() {
        return TableText.schema(
                "x.a: id int pk; other int > y.b.id; own int > x.c.id",
                "y.b: id int pk; other int? > x.c.id; third int > z.d.id",
                "x.c: id int pk; other int > y.b.id",
                "z.d: id int pk; other int > x.a.id; self int? > z.d.id");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyBoxAndEveryRelationIsDrawnInsideThePicture(Case of) {
        Drawing drawing = draw(of);
        assertThat(drawing.boxes())
                .extracting(placed -> placed.shape().box())
                .containsExactlyElementsOf(of.diagram().boxes());
        assertThat(drawing.lines())
                .extracting(Line::relation)
                .containsExactlyElementsOf(of.diagram().relations());
        Rectangle paper = new Rectangle(0, 0, drawing.width(), drawing.height());
        assertThat(drawing.boxes()).allMatch(placed -> paper.contains(area(placed)));
        assertThat(drawing.lines())
                .allSatisfy(line -> assertThat(line.points()).allMatch(point -> paper.contains(point.x(), point.y())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void boxesDoNotOverlap(Case of) {
        List<Rectangle> areas =
                draw(of).boxes().stream().map(LayeredLayoutTest::area).toList();
        for (int i = 0; i < areas.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(areas.get(i).intersects(areas.get(j)))
                        .as(areas.get(i) + " and " + areas.get(j))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void framesHoldTheirBoxesAndNoOthers(Case of) {
        Drawing drawing = draw(of);
        var titles = of.grouping().of(of.diagram());
        for (Frame frame : drawing.frames()) {
            Rectangle area = new Rectangle(frame.x(), frame.y(), frame.width(), frame.height());
            for (Placed placed : drawing.boxes()) {
                boolean member =
                        frame.title().equals(titles.get(placed.shape().box().id()));
                assertThat(member ? area.contains(area(placed)) : !area.intersects(area(placed)))
                        .as(placed.shape().box().title() + " and frame " + frame.title())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void linesAreStraightAndLeaveTheirBoxesSidewaysWithRoomForTheirSigns(Case of) {
        for (Line line : draw(of).lines()) {
            List<Point> points = line.points();
            for (int i = 1; i < points.size(); i++) {
                Point a = points.get(i - 1);
                Point b = points.get(i);
                assertThat(a.x() == b.x() || a.y() == b.y()).as(line.toString()).isTrue();
            }
            assertThat(Math.abs(points.get(0).x() - points.get(1).x()))
                    .as(line.toString())
                    .isGreaterThanOrEqualTo(20);
            int last = points.size() - 1;
            assertThat(Math.abs(points.get(last).x() - points.get(last - 1).x()))
                    .as(line.toString())
                    .isGreaterThanOrEqualTo(20);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void linesEndAtTheRowsOfTheirColumns(Case of) {
        Drawing drawing = draw(of);
        for (Line line : drawing.lines()) {
            Relation relation = line.relation();
            List<Point> points = line.points();
            endsAt(drawing, relation.from(), relation.columns(), points.get(0));
            endsAt(drawing, relation.to(), relation.referenced(), points.get(points.size() - 1));
        }
    }

    private static void endsAt(Drawing drawing, Box.Id id, List<String> columns, Point end) {
        Placed placed = drawing.boxes().stream()
                .filter(each -> each.shape().box().id().equals(id))
                .findFirst()
                .orElseThrow();
        Shape shape = placed.shape();
        int top = columns.isEmpty()
                ? 0
                : shape.top(shape.box().place(columns.get(0)).orElseThrow());
        int height = columns.isEmpty() ? Shape.HEAD : Shape.ROW;
        assertThat(end.y() - placed.y()).isBetween(top, top + height);
        assertThat(end.x()).isIn(placed.x(), placed.x() + shape.width());
    }

    @Test
    void theSameDiagramIsAlwaysDrawnTheSame() {
        Diagram diagram = SchemaDiagram.of(Examples.shop(50));
        assertThat(LayeredLayout.of(diagram, Grouping.PREFIX)).isEqualTo(LayeredLayout.of(diagram, Grouping.PREFIX));
    }

    private static Drawing draw(Case of) {
        return LayeredLayout.of(of.diagram(), of.grouping());
    }

    private static Rectangle area(Placed placed) {
        return new Rectangle(
                placed.x(), placed.y(), placed.shape().width(), placed.shape().height());
    }
}
