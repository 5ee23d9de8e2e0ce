package dev.godwit.schema.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Capacity;
import dev.godwit.schema.DataType.Characters;
import dev.godwit.schema.DataType.Decimal;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import dev.godwit.schema.DataType.Text;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.Extension;
import dev.godwit.schema.Identity;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.Table;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeTest {

    private static final QualifiedName POSTS = QualifiedName.of("posts");
    private static final Column ID = Column.of("id", new IntegerNumber(IntegerSize.REGULAR, false))
            .nullable(false)
            .numbered(Identity.counter());
    private static final Column TITLE = Column.of("title", string(255)).nullable(false);
    private static final Table TABLE = Table.of(POSTS, List.of(ID, TITLE))
            .plus(new Constraint.PrimaryKey(Optional.empty(), List.of("id")))
            .plus(Index.of("posts_title_index", List.of("title")));
    private static final Constraint AUTHOR = new Constraint.ForeignKey(
            Optional.of("posts_author_id_foreign"),
            List.of("author_id"),
            QualifiedName.of("users"),
            List.of("id"),
            ReferenceAction.CASCADE,
            ReferenceAction.NO_ACTION,
            Deferral.NOT_DEFERRABLE);

    private static DataType string(int length) {
        return new Characters(OptionalInt.of(length), false);
    }

    static Stream<Change> reversible() {
        View view = new View(QualifiedName.of("titles"), List.of(), "SELECT title FROM posts", false);
        EnumType mood = new EnumType(QualifiedName.of("mood"), List.of("good", "bad"));
        Sequence numbers = Sequence.of(QualifiedName.of("numbers"));
        Routine one = new Routine("FUNCTION", QualifiedName.of("one"), "", "CREATE FUNCTION one() …");
        Trigger touch = new Trigger("touch", POSTS, "CREATE TRIGGER touch …");
        return Stream.of(
                new TableChange.Create(TABLE, false),
                new TableChange.Drop(POSTS, Optional.of(TABLE), false, false),
                new TableChange.Rename(POSTS, QualifiedName.of("articles")),
                new TableChange.SetComment(POSTS, Optional.of("what is written"), Optional.empty(), true),
                new ColumnChange.Add(POSTS, TITLE, Optional.empty()),
                new ColumnChange.Drop(POSTS, "title", Optional.of(TITLE)),
                new ColumnChange.Rename(POSTS, "title", "headline"),
                new ColumnChange.Redefine(POSTS, TITLE.ofType(string(300)), Optional.of(TITLE), Optional.empty()),
                new ColumnChange.SetNullable(POSTS, "title", true, Optional.of(string(255))),
                new ColumnChange.SetDefault(
                        POSTS, "title", Optional.of(new DefaultValue.Text("?")), Optional.empty(), true),
                new ConstraintChange.Add(POSTS, AUTHOR),
                new ConstraintChange.Drop(
                        POSTS,
                        ConstraintChange.Kind.FOREIGN_KEY,
                        Optional.of("posts_author_id_foreign"),
                        Optional.of(AUTHOR)),
                new ConstraintChange.Rename(POSTS, "a", "b"),
                new IndexChange.Create(POSTS, TABLE.indexes().get(0), false, true),
                new IndexChange.Rename(POSTS, "a", "b"),
                new ViewChange.Create(view, false, Optional.empty()),
                new ViewChange.Create(view, true, Optional.of(view)),
                new ViewChange.Rename(view.name(), QualifiedName.of("other"), false),
                new EnumChange.Create(mood),
                new EnumChange.RenameValue(mood.name(), "good", "fine"),
                new SequenceChange.Create(numbers, false),
                new NamespaceChange.Create("blog", false),
                new ExtensionChange.Create(new Extension("citext", Optional.empty()), false),
                new RoutineChange.Create(one, Optional.empty()),
                new RoutineChange.Create(one, Optional.of(one)),
                new TriggerChange.Create(touch),
                new RawSql("CREATE STATISTICS s …", Optional.of("DROP STATISTICS s")));
    }

    @ParameterizedTest
    @MethodSource("reversible")
    void theInverseOfTheInverseIsTheChange(Change change) {
        assertThat(change.inverse().flatMap(Change::inverse)).contains(change);
    }

    static Stream<Change> irreversible() {
        return Stream.of(
                new TableChange.Drop(POSTS, Optional.empty(), false, false),
                new TableChange.Drop(POSTS, Optional.of(TABLE), false, true),
                new TableChange.Create(TABLE, true),
                new TableChange.SetComment(POSTS, Optional.empty(), Optional.empty(), false),
                new ColumnChange.Drop(POSTS, "title", Optional.empty()),
                new ColumnChange.Redefine(POSTS, TITLE, Optional.empty(), Optional.empty()),
                new ConstraintChange.Add(POSTS, new Constraint.Check(Optional.empty(), "id > 0")),
                new EnumChange.AddValue(QualifiedName.of("mood"), "so-so", Optional.of("good")),
                new NamespaceChange.Drop("blog", false, true),
                new RawSql("VACUUM", Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("irreversible")
    void whatIsNotKnownHasNoInverse(Change change) {
        assertThat(change.inverse()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            integer, bigint, false
            bigint, integer, true
            smallint, integer, false
            string(10), string(20), false
            string(20), string(10), true
            string(20), text, false
            text, string(20), true
            text, longtext, false
            longtext, text, true
            """)
    void aColumnThatGrowsLosesNothing(String from, String to, boolean destructive) {
        Column before = Column.of("c", type(from));
        assertThat(new ColumnChange.Redefine(POSTS, before.ofType(type(to)), Optional.of(before), Optional.empty())
                        .isDestructive())
                .isEqualTo(destructive);
    }

    private static DataType type(String text) {
        return Stream.of(
                        new IntegerNumber(IntegerSize.SMALL, false),
                        new IntegerNumber(IntegerSize.REGULAR, false),
                        new IntegerNumber(IntegerSize.BIG, false),
                        string(10),
                        string(20),
                        new Text(Capacity.REGULAR),
                        new Text(Capacity.LONG))
                .filter(type -> type.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"10,2,12,2,false", "10,2,12,4,false", "10,2,10,4,true", "10,2,10,0,true", "10,2,10,2,false"})
    void aDecimalKeepsItsDigitsOnBothSides(int precision, int scale, int newPrecision, int newScale, boolean loses) {
        TypeChange change = new TypeChange(
                new Decimal(OptionalInt.of(precision), OptionalInt.of(scale)),
                new Decimal(OptionalInt.of(newPrecision), OptionalInt.of(newScale)));
        assertThat(change.canLoseData()).isEqualTo(loses);
    }

    @Test
    void whatTakesDataAwaySaysSo() {
        assertThat(new TableChange.Drop(POSTS, Optional.of(TABLE), false, false).isDestructive())
                .isTrue();
        assertThat(new ColumnChange.Drop(POSTS, "title", Optional.of(TITLE)).isDestructive())
                .isTrue();
        assertThat(new ColumnChange.Add(POSTS, TITLE, Optional.empty()).isDestructive())
                .isFalse();
        assertThat(new RawSql("anything", Optional.empty()).isDestructive()).isTrue();
    }

    @Test
    void aColumnDefinedAnewSaysAllThatIsOther() {
        Column optional = TITLE.nullable(true);
        Column filled = TITLE.withDefault(Optional.of(new DefaultValue.Text("none")));

        assertThat(new ColumnChange.Redefine(POSTS, filled, Optional.of(TITLE), Optional.empty()).text())
                .isEqualTo("alter column posts.title: default");
        assertThat(new ColumnChange.Redefine(POSTS, filled, Optional.of(optional), Optional.empty()).text())
                .isEqualTo("alter column posts.title from string(255) to string(255) not null, default");
    }

    @Test
    void eachReadsLikeASentence() {
        assertThat(Stream.concat(reversible(), irreversible()).map(Change::text))
                .contains(
                        "create table posts",
                        "add column posts.title string(255) not null",
                        "alter column posts.title from string(255) not null to string(300) not null",
                        "add foreign key posts_author_id_foreign to posts",
                        "create index posts_title_index on posts concurrently",
                        "drop table posts with what hangs on it",
                        "create or replace view titles");
    }

    @Test
    void aRuleWithoutANameCannotBeTakenAway() {
        assertThatThrownBy(() -> new ConstraintChange.Drop(
                        POSTS, ConstraintChange.Kind.UNIQUE, Optional.empty(), Optional.empty()))
                .hasMessage("Which unique of posts is to go?");
    }

    @Test
    void aTableHasNoTwoColumnsOfOneName() {
        assertThatThrownBy(() -> Table.of(POSTS, List.of(TITLE, TITLE)))
                .hasMessage("Table posts has two columns title.");
    }
}
