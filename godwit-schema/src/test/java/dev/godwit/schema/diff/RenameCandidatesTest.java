package dev.godwit.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.diff.RenameCandidates.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenameCandidatesTest {

    private static Schema schema(String... lines) {
        return Notation.schema(List.of(lines));
    }

    private static List<String> ambiguous(Schema before, Schema after, Renames known) {
        return RenameCandidates.ambiguous(before, after, known).stream()
                .map(Candidate::text)
                .toList();
    }

    @Test
    void aTableWithTheSameColumnsLooksLikeTheOneThatGoes() {
        Schema before = schema("table posts: id int!, title text, body text", "table other: x bool");
        Schema after = schema("table articles: id int!, title text, body text", "table tags: id int!, label bool");

        assertThat(ambiguous(before, after, Renames.none())).containsExactly("table posts → articles (83 %)");
    }

    @Test
    void aColumnOfTheSameTypeInTheSamePlaceLooksLikeTheOneThatGoes() {
        Schema before = schema("table posts: id int!, title text, likes int");
        Schema after = schema("table posts: id int!, head_title text, views bigint");

        assertThat(ambiguous(before, after, Renames.none())).containsExactly("column posts.title → head_title (88 %)");
    }

    @Test
    void whatIsSaidIsNotAskedAgain() {
        Schema before = schema("table posts: id int!, title text");
        Schema after = schema("table articles: id int!, headline text");
        List<Candidate> tables =
                RenameCandidates.of(before, after, Renames.none()).all();
        Renames posts = tables.get(0).accepted(Renames.none());

        assertThat(tables).hasSize(1);
        assertThat(ambiguous(before, after, posts)).containsExactly("column posts.title → headline (74 %)");
        Renames both = RenameCandidates.of(before, after, posts).all().get(0).accepted(posts);
        assertThat(RenameCandidates.of(before, after, both).all()).isEmpty();
        assertThat(new Differ(Differ.Options.usual())
                        .between(before, after, both)
                        .losses())
                .isEmpty();
    }

    @Test
    void scoresChangeNothingByThemselves() {
        Schema before = schema("table posts: id int!, title text");
        Schema after = schema("table articles: id int!, title text");

        assertThat(new Differ(Differ.Options.usual()).between(before, after).losses())
                .extracting(Loss::text)
                .containsExactly("table posts with its rows");
    }

    @Test
    void whatIsLostHasTheNameByWhichItCanBeCounted() {
        Schema before = schema("table posts: id int!, title text, likes int");
        Schema after = schema("table articles: id int!, headline string10");
        Renames renames = Renames.none()
                .table(QualifiedName.of("posts"), QualifiedName.of("articles"))
                .column(QualifiedName.of("posts"), "title", "headline");

        assertThat(new Differ(Differ.Options.usual())
                        .between(before, after, renames)
                        .losses())
                .extracting(Loss::text)
                .containsExactly(
                        "values of column posts.title that its new type cannot hold",
                        "the values of column posts.likes");
    }

    @Test
    void twoThingsDoNotGetOneName() {
        Renames one = Renames.none().table(QualifiedName.of("a"), QualifiedName.of("c"));

        assertThatThrownBy(() -> one.table(QualifiedName.of("b"), QualifiedName.of("c")))
                .hasMessage("Two tables are to get the same name.");
    }
}
