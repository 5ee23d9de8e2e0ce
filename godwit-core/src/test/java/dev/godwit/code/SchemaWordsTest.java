package dev.godwit.code;

import static dev.godwit.schema.Constraint.ReferenceAction.CASCADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.IndexChange;
import dev.godwit.schema.change.SequenceChange;
import dev.godwit.schema.change.TableChange;
import dev.godwit.schema.change.ViewChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each word about structure comes to, as phrases; values where a phrase does not say all. */
class SchemaWordsTest {

    static List<Change> changes(Consumer<SchemaBuilder> words) {
        RecordingSink sink = RecordingSink.postgresql();
        words.accept(sink.database().schema());
        return sink.changes.stream().flatMap(List::stream).toList();
    }

    static List<Change> altered(Consumer<AlterTableBuilder> words) {
        return changes(s -> s.alterTable("posts", words));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                said("create table a", s -> s.createTable("a", t -> t.increments())),
                said("create table a if it is not there", s -> s.createTableIfNotExists("a", t -> t.increments())),
                said("create table b like a", s -> s.createTableLike("b", "a")),
                said("rename table a to b", s -> s.renameTable("a", "b")),
                said("drop table a", s -> s.dropTable("a")),
                said("drop table a", s -> s.dropTable("a", t -> t.increments())),
                said("drop table a if it is there", s -> s.dropTableIfExists("a")),
                said("drop table a with what hangs on it", s -> s.dropTableCascade("a")),
                said(
                        "rename table audit.a to audit.b",
                        s -> s.withSchema("audit").renameTable("a", "b")),
                said("create view v", s -> s.createView("v", "SELECT 1", "one")),
                said("create or replace view v", s -> s.createOrReplaceView("v", "SELECT 1")),
                said("create or replace view v", s -> s.replaceView("v", "SELECT 1", "SELECT 2")),
                said("create materialized view v", s -> s.createMaterializedView("v", "SELECT 1")),
                said("drop view v", s -> s.dropView("v")),
                said("drop view v", s -> s.dropView("v", "SELECT 1")),
                said("drop view v if it is there", s -> s.dropViewIfExists("v")),
                said("drop materialized view v", s -> s.dropMaterializedView("v")),
                said("drop materialized view v", s -> s.dropMaterializedView("v", "SELECT 1")),
                said("drop materialized view v if it is there", s -> s.dropMaterializedViewIfExists("v")),
                said("rename view v to w", s -> s.renameView("v", "w")),
                said("rename view v to w", s -> s.renameMaterializedView("v", "w")),
                said("refresh materialized view v", s -> s.refreshMaterializedView("v")),
                said("refresh materialized view v", s -> s.refreshMaterializedViewConcurrently("v")),
                said("create schema audit", s -> s.createSchema("audit")),
                said("create schema audit", s -> s.createSchemaIfNotExists("audit")),
                said("drop schema audit", s -> s.dropSchema("audit")),
                said("drop schema audit", s -> s.dropSchemaIfExists("audit")),
                said("drop schema audit with all that lies in it", s -> s.dropSchemaCascade("audit")),
                said("create extension citext", s -> s.createExtension("citext")),
                said("create extension citext", s -> s.createExtensionIfNotExists("citext")),
                said("drop extension citext", s -> s.dropExtension("citext")),
                said("drop extension citext", s -> s.dropExtensionIfExists("citext")),
                said("create sequence n", s -> s.createSequence("n")),
                said("create sequence n", s -> s.createSequence("n", 100, 10)),
                said("drop sequence n", s -> s.dropSequence("n")),
                said("drop sequence n", s -> s.dropSequenceIfExists("n")),
                said("create enum e (a, b)", s -> s.createEnum("e", "a", "b")),
                said("drop enum e", s -> s.dropEnum("e")),
                said("drop enum e", s -> s.dropEnum("e", "a", "b")),
                said("drop enum e", s -> s.dropEnumIfExists("e")),
                said("add value c to enum e", s -> s.addEnumValue("e", "c")),
                said("add value c to enum e", s -> s.addEnumValue("e", "c", "b")),
                said("rename value a of enum e to b", s -> s.renameEnumValue("e", "a", "b")),
                said("rename enum e to f", s -> s.renameEnum("e", "f")),
                said("run VACUUM", s -> s.raw("VACUUM")),
                said("run A", s -> s.raw("A", "B")));
    }

    private static Arguments said(String expected, Consumer<SchemaBuilder> words) {
        return arguments(expected, words);
    }

    @ParameterizedTest
    @MethodSource
    void words(String expected, Consumer<SchemaBuilder> words) {
        assertThat(changes(words)).extracting(Change::text).containsExactly(expected);
    }

    static Stream<Arguments> alterations() {
        return Stream.of(
                altering(
                        "add column posts.a string(20) not null",
                        t -> t.string("a", 20).notNull()),
                altering("alter column posts.a to text", t -> t.text("a").alter()),
                altering(
                        "alter column posts.a from integer to bigint",
                        t -> t.bigint("a").alter(was -> was.integer("a"))),
                altering(
                        "alter column posts.id to bigint not null",
                        t -> t.bigIncrements("id").alter()),
                altering("remove the comment on table posts", t -> t.comment("")),
                altering("drop column posts.a", t -> t.integer("a").drop()),
                altering("drop column posts.a", t -> t.dropColumn("a")),
                altering("rename column posts.a to b", t -> t.renameColumn("a", "b")),
                altering("allow null in column posts.a", t -> t.setNullable("a")),
                altering("forbid null in column posts.a", t -> t.dropNullable("a")),
                altering("allow null in column posts.a", t -> t.alterColumn("a").nullable()),
                altering(
                        "forbid null in column posts.a", t -> t.alterColumn("a").notNull()),
                altering(
                        "set the default of column posts.a",
                        t -> t.alterColumn("a").defaultTo("x")),
                altering(
                        "set the default of column posts.a",
                        t -> t.alterColumn("a").defaultTo(1)),
                altering(
                        "set the default of column posts.a",
                        t -> t.alterColumn("a").defaultTo(true)),
                altering(
                        "set the default of column posts.a",
                        t -> t.alterColumn("a").defaultTo(Sql.now())),
                altering(
                        "drop the default of column posts.a",
                        t -> t.alterColumn("a").dropDefault()),
                altering("add primary key to posts", t -> t.primary("a")),
                altering("add unique posts_a_b_unique to posts", t -> t.unique("a", "b")),
                altering("create index posts_a_index on posts", t -> t.index("a")),
                altering(
                        "create unique index i on posts concurrently",
                        t -> t.index("a").named("i").unique().concurrently()),
                altering(
                        "add foreign key posts_a_foreign to posts",
                        t -> t.foreign("a").references("users.id")),
                altering("add check to posts", t -> t.check("a > 0")),
                altering("add check c to posts", t -> t.check("c", "a > 0")),
                altering("drop primary key of posts", t -> t.dropPrimary()),
                altering("drop primary key pk of posts", t -> t.dropPrimaryNamed("pk")),
                altering("drop primary key of posts", t -> t.primary("a").drop()),
                altering("drop unique posts_a_unique of posts", t -> t.dropUnique("a")),
                altering("drop unique u of posts", t -> t.dropUniqueNamed("u")),
                altering(
                        "drop unique posts_a_unique of posts",
                        t -> t.unique("a").drop()),
                altering("drop foreign key posts_a_foreign of posts", t -> t.dropForeign("a")),
                altering("drop foreign key f of posts", t -> t.dropForeignNamed("f")),
                altering(
                        "drop foreign key posts_a_foreign of posts",
                        t -> t.foreign("a").references("users.id").drop()),
                altering("drop check c of posts", t -> t.dropCheck("c")),
                altering("drop check c of posts", t -> t.check("c", "a > 0").drop()),
                altering("drop index posts_a_b_index of posts", t -> t.dropIndex("a", "b")),
                altering("drop index i of posts", t -> t.dropIndexNamed("i")),
                altering("drop index posts_a_index of posts", t -> t.index("a").drop()),
                altering("rename index i of posts to j", t -> t.renameIndex("i", "j")),
                altering("rename constraint c of posts to d", t -> t.renameConstraint("c", "d")),
                altering("comment on table posts", t -> t.comment("x")),
                altering("comment on table posts", t -> t.comment("x", "y")));
    }

    private static Arguments altering(String expected, Consumer<AlterTableBuilder> words) {
        return arguments(expected, words);
    }

    @ParameterizedTest
    @MethodSource
    void alterations(String expected, Consumer<AlterTableBuilder> words) {
        assertThat(altered(words)).extracting(Change::text).containsExactly(expected);
    }

    @Test
    void theKeyOfTheSeedHasKnexsName() {
        assertThat(changes(s -> s.alterTable(
                        "milestones", t -> t.integer("famous_person_id").references("famous_people", "id"))))
                .extracting(Change::text)
                .containsExactly(
                        "add column milestones.famous_person_id integer",
                        "add foreign key milestones_famous_person_id_foreign to milestones");
    }

    @Test
    void namesAreInLowerCaseWithoutDotsAndDashesAndWithoutTheSchema() {
        assertThat(changes(s -> s.withSchema("Audit").alterTable("My-Users", t -> t.unique("E.mail", "Age"))))
                .extracting(Change::text)
                .containsExactly("add unique my_users_e.mail_age_unique to Audit.My-Users");
    }

    @Test
    void oneAlterTableIsOneListInTheOrderOfWriting() {
        RecordingSink sink = RecordingSink.postgresql();
        sink.database().schema().alterTable("posts", t -> {
            t.dropTimestamps();
            t.integer("b").unique().index();
            t.renameColumn("c", "d");
        });
        assertThat(sink.changes).hasSize(1);
        assertThat(sink.texts())
                .containsExactly(
                        "drop column posts.created_at",
                        "drop column posts.updated_at",
                        "add column posts.b integer",
                        "add unique posts_b_unique to posts",
                        "create index posts_b_index on posts",
                        "rename column posts.c to d");
    }

    @Test
    void whatHangsOnAColumnGoesBeforeIt() {
        assertThat(altered(t -> t.integer("a")
                        .unique()
                        .references("users", "id")
                        .onDelete(CASCADE)
                        .drop()))
                .extracting(Change::text)
                .containsExactly(
                        "drop foreign key posts_a_foreign of posts",
                        "drop unique posts_a_unique of posts",
                        "drop column posts.a");
    }

    @Test
    void placesOfNewColumns() {
        ColumnChange.Add first =
                (ColumnChange.Add) altered(t -> t.integer("a").first()).get(0);
        assertThat(first.position()).contains(new ColumnChange.Position(Optional.empty()));
        ColumnChange.Add after =
                (ColumnChange.Add) altered(t -> t.integer("a").after("b")).get(0);
        assertThat(after.position()).contains(new ColumnChange.Position(Optional.of("b")));
    }

    @Test
    void valuesThatPhrasesLeaveOut() {
        ColumnChange.Redefine redefined = (ColumnChange.Redefine)
                altered(t -> t.integer("a").alter().using("a::integer")).get(0);
        assertThat(redefined.using()).contains("a::integer");
        IndexChange.Create index =
                (IndexChange.Create) altered(t -> t.index("a").ifNotExists()).get(0);
        assertThat(index.ifAbsent()).isTrue();
        ColumnChange.SetDefault none = (ColumnChange.SetDefault)
                altered(t -> t.alterColumn("a").defaultTo("x").hadNone()).get(0);
        assertThat(none.known()).isTrue();
        assertThat(none.was()).isEmpty();
        TableChange.Drop dropped = (TableChange.Drop)
                changes(s -> s.dropTable("a", t -> t.increments())).get(0);
        assertThat(dropped.was().orElseThrow().columns()).hasSize(1);
        ViewChange.Create view = (ViewChange.Create)
                changes(s -> s.createView("v", "SELECT 1", "one")).get(0);
        assertThat(view.view().columns()).containsExactly("one");
        SequenceChange.Create sequence = (SequenceChange.Create)
                changes(s -> s.createSequence("n", 100, 10)).get(0);
        assertThat(sequence.sequence().start()).hasValue(100);
        assertThat(sequence.sequence().increment()).hasValue(10);
    }

    @Test
    void referencesLieInTheSameSchemaUnlessSaidOtherwise() {
        RecordingSink sink = RecordingSink.postgresql();
        sink.database().schema().withSchema("audit").createTable("events", t -> {
            t.integer("a").references("logs", "id");
            t.integer("b").references("users", "id").inSchema("public");
        });
        assertThat(((TableChange.Create) sink.changes.get(0).get(0))
                        .definition()
                        .constraints())
                .asString()
                .contains("table=audit.logs")
                .contains("table=public.users");
    }

    @Test
    void questions() {
        SchemaBuilder schema = RecordingSink.postgresql().database().schema();
        assertThat(schema.hasTable("users")).isTrue();
        assertThat(schema.hasTable("user")).isFalse();
        assertThat(schema.hasColumn("users", "id")).isTrue();
        assertThat(schema.hasColumn("users", "age")).isFalse();
        assertThat(schema.withSchema("audit").hasTable("users")).isFalse();
    }
}
