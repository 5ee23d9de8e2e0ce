package dev.godwit.erd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.diff.Differ;
import dev.godwit.schema.diff.Renames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceDiagramTest {

    private static Diagram between(Schema before, Schema after, Renames renames) {
        return DifferenceDiagram.of(
                before,
                after,
                new Differ(Differ.Options.usual())
                        .between(before, after, renames)
                        .changes());
    }

    private static Diagram between(Schema before, Schema after) {
        return between(before, after, Renames.none());
    }

    /** Each box, row, note and relation that is not the same, as a line. */
    private static List<String> marks(Diagram diagram) {
        List<String> lines = new ArrayList<>();
        for (Box box : diagram.boxes()) {
            if (box.mark() != Mark.SAME) {
                lines.add(box.mark().sign() + " " + box.title());
            }
            box.rows().stream()
                    .filter(row -> row.mark() != Mark.SAME && box.mark() == Mark.CHANGED)
                    .forEach(
                            row -> lines.add("  " + row.mark().sign() + " " + row.shownName() + " " + row.shownType()));
            box.notes().forEach(note -> lines.add("  " + note.mark().sign() + " " + note.text()));
        }
        diagram.relations().stream()
                .filter(relation -> relation.mark() != Mark.SAME)
                .forEach(relation -> lines.add(relation.mark().sign() + " " + relation.text()));
        return lines;
    }

    @Test
    void everythingThatCameWentChangedOrWasRenamed() {
        assertThat(marks(Examples.blogDifference()))
                .containsExactly(
                        "+ categories",
                        "~ posts",
                        "  ~ author_id bigint NN → bigint",
                        "  + category_id bigint",
                        "  + index posts_published_at",
                        "~ comments → remarks",
                        "~ users",
                        "  ~ email varchar(255) NN → varchar(320) NN",
                        "  ~ name → display_name text",
                        "  + locale varchar(10) NN",
                        "− profiles",
                        "~ posts (author_id) → users (id)",
                        "+ posts (category_id) → categories (id)",
                        "− profiles (user_id) → users (id)");
    }

    @Test
    void theSameIsNoDifference() {
        Diagram diagram = between(Examples.blogWithMore(), Examples.blogWithMore());
        assertThat(marks(diagram)).isEmpty();
        assertThat(diagram.relations())
                .hasSize(SchemaDiagram.of(Examples.blogWithMore()).relations().size());
    }

    @Test
    void fromNothingEverythingCameAndToNothingEverythingWent() {
        assertThat(between(Schema.empty(), Examples.blog()).boxes())
                .extracting(Box::mark)
                .containsOnly(Mark.ADDED);
        Diagram gone = between(Examples.blog(), Schema.empty());
        assertThat(gone.boxes()).extracting(Box::mark).containsOnly(Mark.REMOVED);
        assertThat(gone.relations()).hasSize(7).extracting(Relation::mark).containsOnly(Mark.REMOVED);
    }

    @Test
    void aRowThatWentStandsWhereItStood() {
        Diagram diagram = between(
                TableText.schema("t: id int pk; first int; middle int; last int"),
                TableText.schema("t: id int pk; first int; last int"));
        assertThat(diagram.boxes().get(0).rows())
                .extracting(Row::name)
                .containsExactly("id", "first", "middle", "last");
    }

    @Test
    void twoTablesThatTradedTheirNamesAreBothRenamed() {
        Diagram diagram = between(
                TableText.schema("a: id int pk; x int", "b: id int pk; y int"),
                TableText.schema("a: id int pk; y int", "b: id int pk; x int"),
                Renames.none()
                        .table(QualifiedName.of("a"), QualifiedName.of("b"))
                        .table(QualifiedName.of("b"), QualifiedName.of("a")));
        assertThat(marks(diagram)).containsExactly("~ b → a", "~ a → b");
    }

    @Test
    void whatARowDoesNotShowIsANote() {
        Table before = TableText.table("t: id int pk; x int").plus(Index.of("by_x", List.of("x")));
        Table after = TableText.table("t: id int pk; x int").plus(Index.of("by_x_and_id", List.of("x", "id")));
        Table withDefault = after.withColumns(List.of(
                after.columns().get(0), after.columns().get(1).withDefault(Optional.of(new DefaultValue.Text("7")))));
        assertThat(marks(between(
                        Schema.of(List.of(before)), Schema.of(List.of(withDefault.commented(Optional.of("!")))))))
                .contains("~ t", "  − index by_x", "  + index by_x_and_id", "  ~ x: default", "  ~ comment");
    }

    @Test
    void aForeignKeyThatPointsElsewhereWentAndCame() {
        Diagram diagram = between(
                TableText.schema("a: id int pk", "b: id int pk", "c: id int pk; x int > a.id"),
                TableText.schema("a: id int pk", "b: id int pk", "c: id int pk; x int > b.id"));
        assertThat(marks(diagram)).contains("~ c", "+ c (x) → b (id)", "− c (x) → a (id)");
    }
}
