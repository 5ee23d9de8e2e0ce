package dev.godwit.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Definition;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Application;
import dev.godwit.schema.change.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    private static final QualifiedName POSTS = QualifiedName.of("posts");

    private static final Routine IS_SMALL = new Routine(
            "FUNCTION",
            QualifiedName.of("is_small"),
            "integer",
            "CREATE FUNCTION is_small(n integer) AS 'SELECT n < 9'");

    private static final Definition DOMAIN = Definition.thing(
            "domain",
            QualifiedName.of("rating"),
            "CREATE DOMAIN rating AS integer CHECK (is_small(VALUE))",
            "DROP DOMAIN rating");

    private static final Definition POLICY = Definition.detail(
            "policy", "mine", POSTS, "CREATE POLICY mine ON posts USING (stars > 1)", "DROP POLICY mine ON posts");

    private static final Definition COMMENT = Definition.detail(
            "comment",
            "policy mine on posts",
            POSTS,
            "COMMENT ON POLICY mine ON posts IS 'x'",
            "COMMENT ON POLICY mine ON posts IS NULL");

    private final Differ differ = new Differ(Differ.Options.usual());

    @Test
    void whatTablesStandOnComesBeforeThemAndGoesBehind() {
        assertThat(texts(Schema.empty(), all()))
                .containsExactly(
                        "create function is_small",
                        "create domain rating",
                        "create table posts",
                        "create policy mine on posts",
                        "create comment policy mine on posts on posts");
        assertThat(texts(all(), Schema.empty()))
                .containsExactly(
                        "drop comment policy mine on posts on posts",
                        "drop policy mine on posts",
                        "drop table posts",
                        "drop domain rating",
                        "drop function is_small");
    }

    @Test
    void whatChangedGoesAndComesAgain() {
        Definition other = Definition.detail(
                "policy", "mine", POSTS, "CREATE POLICY mine ON posts USING (stars > 2)", "DROP POLICY mine ON posts");
        assertThat(texts(all(), all().withDefinitions(List.of(DOMAIN, other, COMMENT))))
                .contains("drop policy mine on posts", "create policy mine on posts");
    }

    @Test
    void aDetailGoesBeforeTheColumnThatItSpeaksOf() {
        Schema before = all().withDefinitions(List.of(DOMAIN, POLICY));
        Schema after = before.withTables(List.of(posts("bigint")));
        assertThat(texts(before, after))
                .startsWith("drop policy mine on posts")
                .endsWith("create policy mine on posts")
                .hasSize(3);
    }

    @Test
    void changesLeadFromOneToTheOther() {
        List<Change> changes = differ.between(Schema.empty(), all()).changes();
        assertThat(Application.to(Schema.empty(), changes)).isEqualTo(all());
        assertThat(Application.to(all(), differ.between(all(), Schema.empty()).changes()))
                .isEqualTo(Schema.empty());
    }

    private static Schema all() {
        Schema tables = Schema.of(List.of(posts("rating")));
        return new Schema(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                tables.tables(),
                List.of(),
                List.of(IS_SMALL),
                List.of(),
                List.of(COMMENT, POLICY, DOMAIN));
    }

    private static Table posts(String type) {
        return Table.of(POSTS, List.of(Column.of("stars", new DataType.Native(type))));
    }

    private List<String> texts(Schema before, Schema after) {
        return differ.between(before, after).changes().stream()
                .map(Change::text)
                .toList();
    }
}
