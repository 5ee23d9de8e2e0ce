package dev.godwit.erd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static List<String> titles(Diagram diagram) {
        return diagram.boxes().stream().map(Box::title).toList();
    }

    private static Diagram chosen(int near, String... only) {
        return new Selection(List.of(only), false, near, Selection.Columns.ALL).of(SchemaDiagram.of(Examples.blog()));
    }

    @Test
    void namesAndPatternsWhateverTheirCase() {
        assertThat(titles(chosen(0, "Users", "post*"))).containsExactly("post_tags", "posts", "users");
        assertThat(titles(chosen(0, "?osts"))).containsExactly("posts");
    }

    @Test
    void onlyRelationsBetweenWhatIsChosenAreLeft() {
        assertThat(chosen(0, "users", "posts").relations())
                .extracting(Relation::text)
                .containsExactly("posts (author_id) → users (id)", "users (invited_by) → users (id)");
    }

    @Test
    void neighboursAreThoseOnBothSides() {
        assertThat(titles(chosen(1, "posts"))).containsExactly("comments", "post_tags", "posts", "users");
        assertThat(titles(chosen(2, "post_tags"))).containsExactly("comments", "post_tags", "posts", "users");
    }

    @Test
    void aNameWithoutASchemaIsMeantInAll() {
        Diagram diagram = SchemaDiagram.of(TableText.schema("sales.orders: id int pk", "orders: id int pk"));
        Selection selection = new Selection(List.of("orders"), false, 0, Selection.Columns.ALL);
        assertThat(selection.of(diagram).boxes()).hasSize(2);
        assertThat(new Selection(List.of("sales.orders"), false, 0, Selection.Columns.ALL)
                        .of(diagram)
                        .boxes())
                .hasSize(1);
    }

    @Test
    void whatNamesNothingIsTold() {
        Selection selection = new Selection(List.of("users", "nobody", "x*"), false, 0, Selection.Columns.ALL);
        assertThat(selection.unknown(SchemaDiagram.of(Examples.blog()))).containsExactly("nobody", "x*");
    }

    @Test
    void changesAloneOrWithTheirSurroundings() {
        Diagram difference = Examples.blogDifference();
        assertThat(titles(new Selection(List.of(), true, 0, Selection.Columns.ALL).of(difference)))
                .doesNotContain("post_tags")
                .contains("posts", "profiles");
        assertThat(titles(new Selection(List.of(), true, 1, Selection.Columns.ALL).of(difference)))
                .contains("post_tags");
    }

    @Test
    void columnsOfKeysOnlyAndNone() {
        Diagram blog = SchemaDiagram.of(Examples.blog());
        assertThat(new Selection(List.of("users"), false, 0, Selection.Columns.KEYS)
                        .of(blog)
                        .boxes()
                        .get(0)
                        .rows())
                .extracting(Row::name)
                .containsExactly("id", "email", "invited_by");
        assertThat(new Selection(List.of("users"), false, 0, Selection.Columns.NONE)
                        .of(blog)
                        .boxes()
                        .get(0)
                        .rows())
                .isEmpty();
    }
}
