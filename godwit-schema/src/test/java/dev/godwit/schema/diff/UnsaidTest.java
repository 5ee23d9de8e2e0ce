package dev.godwit.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Definition;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a declaration leaves open is as it is already. */
class UnsaidTest {

    private static final QualifiedName POSTS = QualifiedName.of("posts");
    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final DataType NUMBER = new DataType.IntegerNumber(DataType.IntegerSize.REGULAR, false);
    private static final Table PEOPLE = Table.of(USERS, List.of(Column.of("id", NUMBER)));

    @Test
    void namesThatNobodyGave() {
        Schema there =
                posts(reference("whose", "author", ReferenceAction.CASCADE), Index.of("by_author", List.of("author")));
        Schema wanted = posts(
                reference("posts_author_foreign", "author", ReferenceAction.NO_ACTION),
                Index.of("posts_author_index", List.of("author")));

        assertThat(changes(there, wanted, Set.of("POSTS_AUTHOR_FOREIGN", "posts_author_index")))
                .isEmpty();
    }

    @Test
    void namesThatSomebodyGave() {
        Schema there =
                posts(reference("whose", "author", ReferenceAction.CASCADE), Index.of("by_author", List.of("author")));
        Schema wanted = posts(
                reference("author_of_post", "author", ReferenceAction.NO_ACTION),
                Index.of("authors", List.of("author")));

        assertThat(changes(there, wanted, Set.of()))
                .containsExactlyInAnyOrder(
                        "rename constraint whose of posts to author_of_post",
                        "rename index by_author of posts to authors");
    }

    /** What a declaration has no words for stays; only what speaks of a column that goes, goes with it. */
    @Test
    void triggersAndStatements() {
        Definition domain =
                Definition.thing("domain", QualifiedName.of("age"), "CREATE DOMAIN age AS integer", "DROP DOMAIN age");
        Definition policy = Definition.detail("policy", "mine", USERS, "CREATE POLICY mine ON users", "DROP POLICY x");
        Definition storage = Definition.detail(
                "settings of column", "gone", USERS, "ALTER TABLE users ALTER COLUMN gone …", "ALTER TABLE users …");
        Schema there = withPrograms(
                List.of(Table.of(USERS, List.of(Column.of("id", NUMBER), Column.of("gone", NUMBER)))),
                List.of(new Trigger("watch", USERS, "CREATE TRIGGER watch ON users")),
                List.of(domain, policy, storage));

        assertThat(changes(there, Schema.of(List.of(PEOPLE)), Set.of()))
                .containsExactly("drop settings of column gone on users", "drop column users.gone");
        assertThat(changes(there, Schema.of(there.tables()), Set.of())).isEmpty();
    }

    /** Names that nobody gave are no reason to forget the rest of a structure. */
    @Test
    void onlyNamesAreOpen() {
        Definition event = Definition.detail("event", "nightly", USERS, "CREATE EVENT nightly", "DROP EVENT nightly");
        Trigger trigger = new Trigger("watch", USERS, "CREATE TRIGGER watch ON users");
        Schema both = withPrograms(List.of(PEOPLE), List.of(trigger), List.of(event));

        assertThat(Unsaid.ofNames(Set.of("x")).filled(both, both, Renames.none()))
                .isEqualTo(both);
    }

    private static Schema withPrograms(List<Table> tables, List<Trigger> triggers, List<Definition> definitions) {
        return new Schema(
                List.of(), List.of(), List.of(), List.of(), tables, List.of(), List.of(), triggers, definitions);
    }

    @Test
    void anActionThatIsSaidCounts() {
        Schema there = posts(reference("whose", "author", ReferenceAction.NO_ACTION));
        Schema wanted = posts(reference("x", "author", ReferenceAction.CASCADE));

        assertThat(changes(there, wanted, Set.of("x")))
                .containsExactly("drop foreign key whose of posts", "add foreign key x to posts");
    }

    @Test
    void aUniqueIndexDoesWhatAUniqueRuleDoes() {
        Schema there = posts(Index.of("only", List.of("author")).onlyOnce());
        Schema wanted =
                posts(new Constraint.Unique(Optional.of("u"), List.of("author"), false, Deferral.NOT_DEFERRABLE));

        assertThat(changes(there, wanted, Set.of("u"))).isEmpty();
    }

    @Test
    void conditionsOfOtherColumns() {
        Constraint old = new Constraint.Check(Optional.of("old"), "author > 0");
        Constraint other = new Constraint.Check(Optional.of("other"), "id > 0");
        Constraint grown = new Constraint.Check(Optional.of("grown"), "author > 1");

        assertThat(changes(posts(old, other), posts(grown), Set.of("grown")))
                .containsExactly("drop check old of posts", "add check grown to posts");
    }

    @Test
    void whatSpeaksOfAColumnThatGoesGoesWithIt() {
        Schema there = posts(
                new Constraint.Check(Optional.of("c"), "author > 0"),
                Index.of("i", List.of("author")),
                reference("f", "author", ReferenceAction.NO_ACTION));
        Schema wanted = Schema.of(List.of(PEOPLE, Table.of(POSTS, List.of(Column.of("id", NUMBER)))));

        assertThat(changes(there, wanted, Set.of()))
                .containsExactlyInAnyOrder(
                        "drop foreign key f of posts",
                        "drop check c of posts",
                        "drop index i of posts",
                        "drop column posts.author");
    }

    @Test
    void defaultsCommentsAndViews() {
        Column full = Column.of("id", NUMBER)
                .withDefault(Optional.of(new DefaultValue.Expression("1 + 1")))
                .commented(Optional.of("counts"));
        View view = new View(QualifiedName.of("v"), List.of(), "SELECT id FROM posts", false);
        Schema there = new Schema(
                List.of("extra"),
                List.of(),
                List.of(),
                List.of(),
                List.of(Table.of(POSTS, List.of(full)).commented(Optional.of("posts"))),
                List.of(view),
                List.of(),
                List.of());
        Schema wanted = Schema.of(List.of(Table.of(POSTS, List.of(Column.of("id", NUMBER)))));

        assertThat(changes(there, wanted, Set.of())).isEmpty();
        assertThat(new Differ(Differ.Options.usual())
                        .between(there, Unsaid.nothing().filled(wanted, there, Renames.none()))
                        .changes())
                .hasSize(4);
    }

    @Test
    void aRenamedColumnKeepsWhatSpeaksOfIt() {
        Schema there = posts(reference("whose", "author", ReferenceAction.CASCADE));
        Schema wanted = Schema.of(List.of(
                PEOPLE,
                Table.of(POSTS, List.of(Column.of("id", NUMBER), Column.of("writer", NUMBER)))
                        .plus(reference("posts_writer_foreign", "writer", ReferenceAction.NO_ACTION))));
        Renames renames = Renames.none().column(POSTS, "author", "writer");

        Schema filled = Unsaid.everything(Set.of("posts_writer_foreign")).filled(wanted, there, renames);

        assertThat(new Differ(Differ.Options.usual())
                        .between(there, filled, renames)
                        .changes())
                .extracting(change -> change.text())
                .containsExactly("rename column posts.author to writer");
    }

    @Test
    void tablesOfOthers() {
        Schema there = Schema.of(List.of(PEOPLE, Table.of(POSTS, List.of(Column.of("id", NUMBER)))));
        Unsaid unsaid = Unsaid.everything(Set.of()).withOthers(POSTS::equals);

        assertThat(unsaid.filled(Schema.of(List.of(PEOPLE)), there, Renames.none()))
                .isEqualTo(there);
    }

    @Test
    void aForeignKeyToATableOfOthersStays() {
        Schema there = posts(reference("whose", "author", ReferenceAction.CASCADE));
        Schema wanted =
                Schema.of(List.of(Table.of(POSTS, List.of(Column.of("id", NUMBER), Column.of("author", NUMBER)))));
        Unsaid unsaid = Unsaid.everything(Set.of()).withOthers(USERS::equals);

        assertThat(unsaid.filled(wanted, there, Renames.none())).isEqualTo(there);
    }

    @Test
    void whatIsUniqueAndNeverEmptyMayBeTheKey() {
        Table keyed = Table.of(POSTS, List.of(Column.of("id", NUMBER).nullable(false)));
        Schema wanted = Schema.of(List.of(keyed.plus(new Constraint.PrimaryKey(Optional.empty(), List.of("id")))));
        Constraint unique = new Constraint.Unique(Optional.of("one"), List.of("id"), false, Deferral.NOT_DEFERRABLE);

        assertThat(changes(Schema.of(List.of(keyed.plus(unique))), wanted, Set.of()))
                .isEmpty();
        assertThat(changes(
                        Schema.of(List.of(
                                keyed.plus(Index.of("one", List.of("id")).onlyOnce()))),
                        wanted,
                        Set.of()))
                .isEmpty();
        assertThat(changes(Schema.of(List.of(keyed)), wanted, Set.of())).hasSize(1);
    }

    @Test
    void whatThereIsNoValueForStaysWithItsTable() {
        Table table = Table.of(POSTS, List.of(Column.of("id", NUMBER)));
        Schema there = Schema.of(List.of(table, PEOPLE))
                .withDefinitions(List.of(
                        Definition.thing("domain", QualifiedName.of("small"), "CREATE DOMAIN …", "DROP DOMAIN small"),
                        Definition.detail("policy", "mine", POSTS, "CREATE POLICY …", "DROP POLICY …"),
                        Definition.detail("policy", "yours", USERS, "CREATE POLICY …", "DROP POLICY …")));

        assertThat(Unsaid.everything(Set.of())
                        .filled(Schema.of(List.of(table)), there)
                        .definitions())
                .extracting(Definition::title)
                .containsExactly("domain small", "policy mine on posts");
    }

    @Test
    void wantedTriggersStayWhereOnlyNamesAreOpen() {
        Schema wanted = new Schema(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(PEOPLE),
                List.of(),
                List.of(),
                List.of(new Trigger("touched", USERS, "CREATE TRIGGER touched …")));

        assertThat(Unsaid.ofNames(Set.of("x")).filled(wanted, wanted)).isEqualTo(wanted);
    }

    private static List<String> changes(Schema there, Schema wanted, Set<String> invented) {
        Schema filled = Unsaid.everything(invented).filled(wanted, there, Renames.none());
        return new Differ(Differ.Options.usual())
                .between(there, filled).changes().stream()
                        .map(change -> change.text())
                        .toList();
    }

    private static Schema posts(Object... parts) {
        Table posts = Table.of(POSTS, List.of(Column.of("id", NUMBER), Column.of("author", NUMBER)));
        for (Object part : parts) {
            posts = part instanceof Index index ? posts.plus(index) : posts.plus((Constraint) part);
        }
        return Schema.of(List.of(PEOPLE, posts));
    }

    private static Constraint reference(String name, String column, ReferenceAction onDelete) {
        return new Constraint.ForeignKey(
                Optional.of(name),
                List.of(column),
                USERS,
                List.of("id"),
                onDelete,
                ReferenceAction.NO_ACTION,
                Deferral.NOT_DEFERRABLE);
    }
}
