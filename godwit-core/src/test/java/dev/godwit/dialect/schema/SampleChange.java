package dev.godwit.dialect.schema;

import static dev.godwit.dialect.schema.Samples.AUTHOR;
import static dev.godwit.dialect.schema.Samples.AUTHOR_KEY;
import static dev.godwit.dialect.schema.Samples.BIG;
import static dev.godwit.dialect.schema.Samples.BOTH;
import static dev.godwit.dialect.schema.Samples.ID;
import static dev.godwit.dialect.schema.Samples.INT;
import static dev.godwit.dialect.schema.Samples.POSTS;
import static dev.godwit.dialect.schema.Samples.POSTS_TABLE;
import static dev.godwit.dialect.schema.Samples.SCORE;
import static dev.godwit.dialect.schema.Samples.TITLE;
import static dev.godwit.dialect.schema.Samples.USERS;
import static dev.godwit.dialect.schema.Samples.USERS_TABLE;
import static dev.godwit.dialect.schema.Samples.key;
import static dev.godwit.dialect.schema.Samples.number;
import static dev.godwit.dialect.schema.Samples.reference;
import static dev.godwit.dialect.schema.Samples.string;
import static dev.godwit.dialect.schema.Samples.text;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Capacity;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.Extension;
import dev.godwit.schema.Generated;
import dev.godwit.schema.Identity;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.Table;
import dev.godwit.schema.View;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.ConstraintChange.Kind;
import dev.godwit.schema.change.EnumChange;
import dev.godwit.schema.change.ExtensionChange;
import dev.godwit.schema.change.IndexChange;
import dev.godwit.schema.change.NamespaceChange;
import dev.godwit.schema.change.RawSql;
import dev.godwit.schema.change.SequenceChange;
import dev.godwit.schema.change.TableChange;
import dev.godwit.schema.change.ViewChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A change that every engine writes, or refuses.
 *
 * @param name of its golden files
 * @param before what is there before
 * @param changes what belongs together
 */
record SampleChange(String name, List<Change> before, List<Change> changes) {

    private static final View TITLES =
            new View(QualifiedName.of("titles"), List.of("headline"), "SELECT title FROM posts", false);
    private static final EnumType MOOD = new EnumType(QualifiedName.of("mood"), List.of("good", "it's bad"));
    private static final Sequence NUMBERS = Sequence.of(QualifiedName.of("numbers"));

    /** All of them, with those that each engine has words of its own for. */
    static List<SampleChange> of(String engine) {
        List<SampleChange> all = new ArrayList<>(all());
        all.addAll(ProgramSamples.of(engine));
        return all;
    }

    static List<SampleChange> all() {
        List<SampleChange> all = new ArrayList<>();
        tables(all);
        columns(all);
        redefinitions(all);
        constraints(all);
        indexes(all);
        views(all);
        enums(all);
        others(all);
        return all;
    }

    private static void on(List<SampleChange> all, String name, Change... changes) {
        all.add(new SampleChange(name, BOTH, List.of(changes)));
    }

    private static void alone(List<SampleChange> all, String name, Change... changes) {
        all.add(new SampleChange(name, List.of(), List.of(changes)));
    }

    private static void after(List<SampleChange> all, String name, List<Change> before, Change... changes) {
        all.add(new SampleChange(name, before, List.of(changes)));
    }

    private static List<Change> and(Change... more) {
        List<Change> both = new ArrayList<>(BOTH);
        both.addAll(List.of(more));
        return both;
    }

    private static void tables(List<SampleChange> all) {
        alone(all, "create-table", BOTH.toArray(Change[]::new));
        alone(all, "create-table-if-absent", new TableChange.Create(USERS_TABLE, true));
        alone(
                all,
                "create-table-of-odd-names",
                new TableChange.Create(
                        Table.of(
                                        QualifiedName.of("Order"),
                                        List.of(ID, Column.of("select", INT), Column.of("with blank", INT)))
                                .plus(key("id")),
                        false));
        alone(
                all,
                "create-table-with-comments",
                new TableChange.Create(
                        Table.of(
                                        USERS,
                                        List.of(
                                                ID,
                                                Column.of("email", string(80))
                                                        .commented(Optional.of("where it's sent"))))
                                .plus(key("id"))
                                .plus(Index.of("users_email_index", List.of("email")))
                                .commented(Optional.of("people")),
                        false));
        alone(
                all,
                "create-table-with-options",
                new TableChange.Create(
                        new Table(
                                USERS,
                                List.of(ID),
                                List.of(key("id")),
                                List.of(),
                                Optional.empty(),
                                Map.of("engine", "InnoDB", "charset", "utf8mb4")),
                        false));
        alone(all, "create-table-with-defaults", new TableChange.Create(defaults(), false));
        alone(
                all,
                "create-table-with-identity",
                new TableChange.Create(
                        Table.of(
                                        USERS,
                                        List.of(Column.of("id", BIG)
                                                .nullable(false)
                                                .numbered(new Identity(
                                                        Identity.Style.ALWAYS,
                                                        OptionalLong.empty(),
                                                        OptionalLong.empty()))))
                                .plus(key("id")),
                        false));
        alone(
                all,
                "create-table-with-numbers-from",
                new TableChange.Create(
                        Table.of(
                                        USERS,
                                        List.of(Column.of("id", BIG)
                                                .nullable(false)
                                                .numbered(new Identity(
                                                        Identity.Style.BY_DEFAULT,
                                                        OptionalLong.of(1000),
                                                        OptionalLong.empty()))))
                                .plus(key("id")),
                        false));
        on(all, "drop-table", new TableChange.Drop(POSTS, Optional.of(POSTS_TABLE), false, false));
        on(all, "drop-table-if-present", new TableChange.Drop(QualifiedName.of("gone"), Optional.empty(), true, false));
        on(all, "drop-table-with-what-hangs-on-it", new TableChange.Drop(USERS, Optional.empty(), false, true));
        on(all, "rename-table", new TableChange.Rename(USERS, QualifiedName.of("people")));
        on(all, "create-table-like", new TableChange.CreateLike(QualifiedName.of("archive"), USERS));
        on(
                all,
                "comment-table",
                new TableChange.SetComment(POSTS, Optional.of("what's \\ written"), Optional.empty(), true));
        on(
                all,
                "set-table-options",
                new TableChange.SetOptions(POSTS, Map.of("charset", "latin1"), Map.of("charset", "utf8mb4")));
        on(all, "uncomment-table", new TableChange.SetComment(POSTS, Optional.empty(), Optional.empty(), false));
    }

    private static Table defaults() {
        return Table.of(
                QualifiedName.of("defaults"),
                List.of(
                        Column.of("a_text", string(20)).withDefault(text("it's \\")),
                        Column.of("a_long_text", new DataType.Text(Capacity.REGULAR))
                                .withDefault(text("x")),
                        Column.of("a_number", INT).nullable(false).withDefault(number(-1)),
                        Column.of("a_truth", new DataType.Bool())
                                .nullable(false)
                                .withDefault(truth(true)),
                        Column.of("a_truth_as_number", new DataType.Bool()).withDefault(number(0)),
                        Column.of("a_number_as_truth", INT).withDefault(truth(true)),
                        Column.of("nothing", INT).withDefault(Optional.of(new DefaultValue.Null())),
                        Column.of("a_day", new DataType.Date()).withDefault(now()),
                        Column.of("a_time", new DataType.Time(OptionalInt.empty(), false))
                                .withDefault(now()),
                        Column.of("a_moment", new DataType.Timestamp(OptionalInt.of(3), true))
                                .withDefault(now()),
                        Column.of("a_clock", new DataType.Timestamp(OptionalInt.empty(), false))
                                .withDefault(now()),
                        Column.of("a_uuid", new DataType.Uuid())
                                .nullable(false)
                                .withDefault(Optional.of(new DefaultValue.RandomUuid())),
                        Column.of("a_document", new DataType.Json(true)).withDefault(text("{\"a\": 1}")),
                        Column.of("an_expression", INT)
                                .withDefault(Optional.of(new DefaultValue.Expression("1 + 1")))));
    }

    private static Optional<DefaultValue> truth(boolean value) {
        return Optional.of(new DefaultValue.Truth(value));
    }

    private static Optional<DefaultValue> now() {
        return Optional.of(new DefaultValue.Now());
    }

    private static void columns(List<SampleChange> all) {
        on(all, "add-column", add(Column.of("body", new DataType.Text(Capacity.REGULAR))));
        on(
                all,
                "add-column-not-null",
                add(Column.of("likes", INT).nullable(false).withDefault(number(0))));
        on(
                all,
                "add-column-first",
                new ColumnChange.Add(
                        POSTS,
                        Column.of("slug", string(40)),
                        Optional.of(new ColumnChange.Position(Optional.empty()))));
        on(
                all,
                "add-column-after",
                new ColumnChange.Add(
                        POSTS,
                        Column.of("slug", string(40)),
                        Optional.of(new ColumnChange.Position(Optional.of("id")))));
        on(
                all,
                "add-column-of-now",
                add(Column.of("written_at", new DataType.Timestamp(OptionalInt.empty(), true))
                        .nullable(false)
                        .withDefault(now())));
        on(
                all,
                "add-column-of-words",
                add(Column.of("state", new DataType.Enumeration(Optional.empty(), List.of("draft", "public")))
                        .nullable(false)
                        .withDefault(text("draft"))));
        on(
                all,
                "add-column-stored-computed",
                add(Column.of("doubled", INT).computed(new Generated("score * 2", true))));
        on(all, "add-column-computed", add(Column.of("doubled", INT).computed(new Generated("score * 2", false))));
        on(all, "add-column-with-comment", add(Column.of("slug", string(40)).commented(Optional.of("in the URL"))));
        on(all, "drop-column", new ColumnChange.Drop(USERS, "name", Optional.empty()));
        on(all, "drop-column-with-default", new ColumnChange.Drop(POSTS, "score", Optional.of(SCORE)));
        on(all, "rename-column", new ColumnChange.Rename(POSTS, "score", "points"));
        on(all, "forbid-null", new ColumnChange.SetNullable(POSTS, "score", false, Optional.of(INT)));
        on(all, "allow-null", new ColumnChange.SetNullable(POSTS, "title", true, Optional.empty()));
        on(all, "set-default", new ColumnChange.SetDefault(POSTS, "score", number(7), Optional.empty(), true));
        on(all, "drop-default", new ColumnChange.SetDefault(POSTS, "title", Optional.empty(), text("untitled"), true));
        on(
                all,
                "several-changes",
                add(Column.of("body", new DataType.Text(Capacity.REGULAR))),
                add(Column.of("likes", INT).nullable(false).withDefault(number(0))),
                new ColumnChange.SetNullable(POSTS, "author_id", false, Optional.of(INT)),
                new ConstraintChange.Drop(POSTS, Kind.CHECK, Optional.of("posts_score_check"), Optional.empty()),
                new IndexChange.Create(POSTS, Index.of("posts_likes_index", List.of("likes")), false, false));
    }

    private static ColumnChange.Add add(Column column) {
        return new ColumnChange.Add(POSTS, column, Optional.empty());
    }

    private static void redefinitions(List<SampleChange> all) {
        on(all, "widen-column", redefine(SCORE.ofType(BIG), Optional.of(SCORE)));
        on(all, "lengthen-column", redefine(TITLE.ofType(string(300)), Optional.of(TITLE)));
        on(all, "redefine-column", redefine(TITLE.ofType(string(300)).withDefault(text("none")), Optional.empty()));
        QualifiedName pairs = QualifiedName.of("pairs");
        after(
                all,
                "number-into-text",
                List.of(new TableChange.Create(
                        Table.of(
                                pairs,
                                List.of(Column.of("a", INT).nullable(false).withDefault(number(1)))),
                        false)),
                new ColumnChange.Redefine(
                        pairs,
                        Column.of("a", string(20)).nullable(false).withDefault(text("0")),
                        Optional.of(Column.of("a", INT).nullable(false).withDefault(number(1))),
                        Optional.empty()));
        on(
                all,
                "redefine-column-as-words",
                redefine(
                        Column.of("title", new DataType.Enumeration(Optional.empty(), List.of("a", "b"))),
                        Optional.of(TITLE)));
        on(all, "comment-column", redefine(SCORE.commented(Optional.of("from 0 to 5")), Optional.of(SCORE)));
        on(all, "widen-counter", new ColumnChange.Redefine(POSTS, ID.ofType(BIG), Optional.of(ID), Optional.empty()));
    }

    private static ColumnChange.Redefine redefine(Column to, Optional<Column> was) {
        return new ColumnChange.Redefine(POSTS, to, was, Optional.empty());
    }

    private static void constraints(List<SampleChange> all) {
        Change pair = new TableChange.Create(
                Table.of(
                        QualifiedName.of("pairs"),
                        List.of(
                                Column.of("a", INT).nullable(false),
                                Column.of("b", INT).nullable(false))),
                false);
        QualifiedName pairs = QualifiedName.of("pairs");
        after(all, "add-primary-key", List.of(pair), new ConstraintChange.Add(pairs, key("a", "b")));
        after(
                all,
                "drop-primary-key",
                List.of(pair, new ConstraintChange.Add(pairs, key("a", "b"))),
                new ConstraintChange.Drop(pairs, Kind.PRIMARY_KEY, Optional.empty(), Optional.empty()));
        on(
                all,
                "add-unique",
                new ConstraintChange.Add(
                        USERS,
                        new Constraint.Unique(
                                Optional.of("users_name_unique"), List.of("name"), false, Deferral.NOT_DEFERRABLE)));
        on(
                all,
                "add-unique-nulls-equal",
                new ConstraintChange.Add(
                        USERS,
                        new Constraint.Unique(
                                Optional.of("users_name_unique"), List.of("name"), true, Deferral.NOT_DEFERRABLE)));
        on(
                all,
                "add-unique-deferred",
                new ConstraintChange.Add(
                        USERS,
                        new Constraint.Unique(
                                Optional.of("users_name_unique"),
                                List.of("name"),
                                false,
                                Deferral.INITIALLY_DEFERRED)));
        on(
                all,
                "drop-unique",
                new ConstraintChange.Drop(POSTS, Kind.UNIQUE, Optional.of("posts_title_unique"), Optional.empty()));
        Constraint unnamed = new Constraint.Unique(Optional.empty(), List.of("title"), false, Deferral.NOT_DEFERRABLE);
        after(
                all,
                "drop-unique-without-a-name",
                and(new ConstraintChange.Add(POSTS, unnamed)),
                ConstraintChange.drop(POSTS, unnamed));
        on(
                all,
                "add-check",
                new ConstraintChange.Add(POSTS, new Constraint.Check(Optional.of("posts_title_check"), "title <> ''")));
        on(
                all,
                "drop-check",
                new ConstraintChange.Drop(POSTS, Kind.CHECK, Optional.of("posts_score_check"), Optional.empty()));
        on(
                all,
                "add-foreign-key",
                new ConstraintChange.Add(POSTS, reference("posts_author_other", ReferenceAction.SET_NULL)));
        on(
                all,
                "add-foreign-key-restrict",
                new ConstraintChange.Add(POSTS, reference("posts_author_other", ReferenceAction.RESTRICT)));
        on(
                all,
                "drop-foreign-key",
                new ConstraintChange.Drop(
                        POSTS, Kind.FOREIGN_KEY, Optional.of("posts_author_id_foreign"), Optional.of(AUTHOR_KEY)));
        on(all, "rename-unique", new ConstraintChange.Rename(POSTS, "posts_title_unique", "one_title"));
        on(all, "rename-foreign-key", new ConstraintChange.Rename(POSTS, "posts_author_id_foreign", "author"));
        on(all, "rename-check", new ConstraintChange.Rename(POSTS, "posts_score_check", "good_score"));
    }

    private static void indexes(List<SampleChange> all) {
        on(all, "create-index", index(Index.of("posts_score_index", List.of("score", "title"))));
        on(
                all,
                "create-unique-index",
                index(Index.of("posts_score_index", List.of("score")).onlyOnce()));
        on(
                all,
                "create-index-if-absent",
                new IndexChange.Create(POSTS, Index.of("posts_score_index", List.of("score")), true, false));
        on(
                all,
                "create-index-descending",
                index(parts(Index.Part.column("score").downwards())));
        on(all, "create-index-over-expression", index(parts(Index.Part.expression("lower(title)"))));
        on(
                all,
                "create-index-over-beginning",
                index(parts(new Index.Part(
                        "title", false, false, Optional.empty(), OptionalInt.of(10), Optional.empty()))));
        on(
                all,
                "create-index-nulls-last",
                index(parts(new Index.Part(
                        "score", false, true, Optional.of(Index.Nulls.LAST), OptionalInt.empty(), Optional.empty()))));
        on(
                all,
                "create-index-of-some-rows",
                index(new Index(
                        "posts_good_index",
                        List.of(Index.Part.column("title")),
                        false,
                        Optional.empty(),
                        List.of(),
                        Optional.of("score > 3"),
                        Optional.of("the good ones"))));
        on(
                all,
                "create-index-with-more-columns",
                index(new Index(
                        "posts_more_index",
                        List.of(Index.Part.column("title")),
                        false,
                        Optional.empty(),
                        List.of("score"),
                        Optional.empty(),
                        Optional.empty())));
        on(
                all,
                "create-index-concurrently",
                new IndexChange.Create(POSTS, Index.of("posts_score_index", List.of("score")), false, true));
        after(
                all,
                "drop-index",
                and(index(Index.of("posts_score_index", List.of("score")))),
                new IndexChange.Drop(POSTS, "posts_score_index", Optional.empty(), false, false));
        on(
                all,
                "drop-index-if-present",
                new IndexChange.Drop(POSTS, "posts_gone_index", Optional.empty(), true, false));
        after(
                all,
                "rename-index",
                and(index(Index.of("posts_score_index", List.of("score")))),
                new IndexChange.Rename(POSTS, "posts_score_index", "scores"));
    }

    private static Index parts(Index.Part part) {
        return new Index(
                "posts_part_index",
                List.of(part),
                false,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static IndexChange.Create index(Index index) {
        return new IndexChange.Create(POSTS, index, false, false);
    }

    private static void views(List<SampleChange> all) {
        View stored = new View(QualifiedName.of("titles"), List.of(), "SELECT title FROM posts", true);
        ViewChange create = new ViewChange.Create(TITLES, false, Optional.empty());
        on(all, "create-view", create);
        after(all, "replace-view", and(create), new ViewChange.Create(TITLES, true, Optional.of(TITLES)));
        after(all, "drop-view", and(create), new ViewChange.Drop(TITLES.name(), false, Optional.empty(), false));
        on(all, "drop-view-if-present", new ViewChange.Drop(TITLES.name(), false, Optional.empty(), true));
        after(
                all,
                "rename-view",
                and(create),
                new ViewChange.Rename(TITLES.name(), QualifiedName.of("headlines"), false));
        on(all, "create-materialized-view", new ViewChange.Create(stored, false, Optional.empty()));
        on(
                all,
                "refresh-materialized-view",
                new ViewChange.Create(stored, true, Optional.empty()),
                new ViewChange.Refresh(stored.name(), false),
                new ViewChange.Drop(stored.name(), true, Optional.empty(), false));
    }

    private static void enums(List<SampleChange> all) {
        Change create = new EnumChange.Create(MOOD);
        alone(all, "create-enum", create);
        alone(
                all,
                "create-table-with-enum",
                create,
                new TableChange.Create(
                        Table.of(
                                USERS,
                                List.of(Column.of(
                                        "mood", new DataType.Enumeration(Optional.of(MOOD.name()), MOOD.values())))),
                        false));
        alone(all, "add-enum-value", create, new EnumChange.AddValue(MOOD.name(), "so-so", Optional.of("good")));
        alone(
                all,
                "add-enum-value-in-front",
                create,
                new EnumChange.AddValue(MOOD.name(), "best", Optional.empty(), Optional.of("good")));
        alone(all, "rename-enum-value", create, new EnumChange.RenameValue(MOOD.name(), "good", "fine"));
        alone(all, "rename-enum", create, new EnumChange.Rename(MOOD.name(), QualifiedName.of("temper")));
        alone(all, "drop-enum", create, new EnumChange.Drop(MOOD.name(), Optional.of(MOOD), false));
    }

    private static void others(List<SampleChange> all) {
        Sequence from = new Sequence(
                NUMBERS.name(),
                OptionalLong.of(100),
                OptionalLong.of(10),
                OptionalLong.of(100),
                OptionalLong.of(1000),
                true,
                OptionalLong.of(5));
        alone(all, "create-sequence", new SequenceChange.Create(from, false));
        alone(
                all,
                "alter-sequence",
                new SequenceChange.Create(NUMBERS, false),
                new SequenceChange.Alter(
                        new Sequence(
                                NUMBERS.name(),
                                OptionalLong.empty(),
                                OptionalLong.of(2),
                                OptionalLong.empty(),
                                OptionalLong.of(500),
                                true,
                                OptionalLong.empty()),
                        NUMBERS));
        alone(
                all,
                "drop-sequence",
                new SequenceChange.Create(NUMBERS, false),
                new SequenceChange.Drop(NUMBERS.name(), Optional.of(NUMBERS), false));
        alone(
                all,
                "column-with-sequence",
                new SequenceChange.Create(NUMBERS, false),
                new TableChange.Create(
                        Table.of(
                                USERS,
                                List.of(Column.of("number", BIG)
                                        .withDefault(Optional.of(new DefaultValue.NextOf(NUMBERS.name()))))),
                        false));
        alone(all, "create-schema", new NamespaceChange.Create("blog_schema", false));
        alone(all, "create-schema-if-absent", new NamespaceChange.Create("blog_schema", true));
        after(
                all,
                "drop-schema",
                List.of(new NamespaceChange.Create("blog_schema", false)),
                new NamespaceChange.Drop("blog_schema", false, false));
        after(
                all,
                "drop-schema-with-what-lies-in-it",
                List.of(new NamespaceChange.Create("blog_schema", false)),
                new NamespaceChange.Drop("blog_schema", false, true));
        alone(all, "create-extension", new ExtensionChange.Create(new Extension("plpgsql", Optional.empty()), true));
        alone(all, "raw", new RawSql("SELECT 1", Optional.empty()));
        on(all, "too-long-a-name", add(Column.of("x".repeat(300), INT)));
        alone(
                all,
                "array",
                new TableChange.Create(
                        Table.of(USERS, List.of(Column.of("tags", new DataType.Array(string(20))))), false));
        alone(
                all,
                "interval",
                new TableChange.Create(Table.of(USERS, List.of(Column.of("span", new DataType.Interval()))), false));
        on(
                all,
                "foreign-key-with-new-column",
                add(Column.of("editor_id", AUTHOR.type())),
                new ConstraintChange.Add(
                        POSTS,
                        new Constraint.ForeignKey(
                                Optional.of("posts_editor_id_foreign"),
                                List.of("editor_id"),
                                USERS,
                                List.of("id"),
                                ReferenceAction.NO_ACTION,
                                ReferenceAction.CASCADE,
                                Deferral.NOT_DEFERRABLE)));
    }
}
