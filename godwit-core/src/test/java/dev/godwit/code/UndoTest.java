package dev.godwit.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.TableChange;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The way back of a migration of which only the way forward is written. */
class UndoTest {

    private final RecordingSink sink = RecordingSink.postgresql();

    @Test
    void takesBackTheLastChangeFirst() throws Exception {
        sink.database().undo(db -> {
            db.schema().createTable("categories", t -> t.increments());
            db.schema().alterTable("posts", t -> {
                t.integer("category_id").references("categories", "id");
                t.renameColumn("a", "b");
            });
        });
        assertThat(sink.texts())
                .containsExactly(
                        "rename column posts.b to a",
                        "drop foreign key posts_category_id_foreign of posts",
                        "drop column posts.category_id",
                        "drop table categories");
        assertThat(sink.changes).hasSize(2);
    }

    @Test
    void anUndoneMigrationDoneAgainIsTheSame() throws Exception {
        sink.database()
                .undo(db -> db.schema().dropTable("a", t -> {
                    t.increments();
                    t.string("name").unique();
                }));
        TableChange.Create created = (TableChange.Create) sink.changes.get(0).get(0);
        assertThat(created.definition().columns()).hasSize(2);
        assertThat(created.definition().constraints()).hasSize(2);
    }

    static Stream<Arguments> described() {
        return Stream.of(
                alter(
                        "add column posts.a integer not null",
                        t -> t.integer("a").notNull().drop()),
                alter(
                        "alter column posts.a from bigint to integer",
                        t -> t.bigint("a").alter(was -> was.integer("a"))),
                alter("create index posts_a_index on posts", t -> t.index("a").drop()),
                alter("add primary key to posts", t -> t.primary("a").drop()),
                alter("add unique posts_a_unique to posts", t -> t.unique("a").drop()),
                alter(
                        "add foreign key posts_a_foreign to posts",
                        t -> t.foreign("a").references("b.id").drop()),
                alter("add check c to posts", t -> t.check("c", "a > 0").drop()),
                alter(
                        "set the default of column posts.a",
                        t -> t.alterColumn("a").defaultTo("new", "old")),
                alter(
                        "drop the default of column posts.a",
                        t -> t.alterColumn("a").defaultTo(1).hadNone()),
                alter("allow null in column posts.a", t -> t.dropNullable("a")),
                alter("comment on table posts", t -> t.comment("new", "old")),
                alter("remove the comment on table posts", t -> t.comment("new", "")));
    }

    private static Arguments alter(String expected, Consumer<AlterTableBuilder> words) {
        return arguments(expected, words);
    }

    @ParameterizedTest
    @MethodSource
    void described(String expected, Consumer<AlterTableBuilder> words) throws Exception {
        sink.database().undo(db -> db.schema().alterTable("posts", words));
        assertThat(sink.texts()).containsExactly(expected);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        "NO_DOWN: drop column users.age: what it was before is not written here. | Write down(), or describe it:"
                                + " t.integer(\"…\").drop().",
                        work(db -> db.schema().alterTable("users", t -> t.dropColumn("age")))),
                arguments(
                        "NO_DOWN: drop table users: what it was before is not written here. | Write down(), or describe it:"
                                + " dropTable(\"…\", t -> …); not with \"if exists\" or cascade.",
                        work(db -> db.schema().dropTable("users"))),
                arguments(
                        "NO_DOWN: create table users if it is not there: it may have been there before, so taking it away could be"
                                + " wrong. | Write down(), or put it into db.undoable(up -> …, down -> …), which says the way back.",
                        work(db -> db.schema().createTableIfNotExists("users", t -> t.increments()))),
                arguments(
                        "NO_DOWN: run VACUUM: how to undo it is not written here. | Write down(), or say which statement undoes it:"
                                + " raw(sql, undo).",
                        work(db -> db.schema().raw("VACUUM"))),
                arguments(
                        "NO_DOWN: add check to users: how to undo it is not written here. | Write down(), or give it a name:"
                                + " t.check(\"name\", \"…\").",
                        work(db -> db.schema().alterTable("users", t -> t.check("a > 0")))),
                arguments(
                        "NO_DOWN: add value c to enum e: engines cannot take a value of an enum away. | Write down(), or put it into"
                                + " db.undoable(up -> …, down -> …), which says the way back.",
                        work(db -> db.schema().addEnumValue("e", "c"))),
                arguments(
                        "NO_DOWN: How to undo what this does to rows is not written here: DELETE FROM users WHERE a = ? | Write"
                                + " down(), or say it with the statement: db.undoable(up -> …, down -> …).",
                        work(db -> db.table("users").where("a", 1).delete())),
                arguments(
                        "NO_DOWN: The rows of SELECT 1 cannot be asked on the way back: the answer would be that of now, after the"
                                + " change. | Write down(), or ask inside db.undoable(up -> …, down -> …).",
                        work(db -> db.query("SELECT 1"))),
                arguments(
                        "NO_DOWN: Whether there is a table users cannot be asked on the way back: the answer would be that of now,"
                                + " after the change. | Write down(), or ask inside db.undoable(up -> …, down -> …).",
                        work(db -> db.schema().hasTable("users"))));
    }

    private static Database.Work work(Database.Work work) {
        return work;
    }

    @ParameterizedTest
    @MethodSource
    void refused(String expected, Database.Work work) {
        assertThat(Thrown.by(() -> sink.database().undo(db -> {
                    db.schema().createTable("first", t -> t.increments());
                    work.with(db);
                })))
                .isEqualTo(expected);
        assertThat(sink.changes).isEmpty();
        assertThat(sink.statements).isEmpty();
    }

    @Test
    void statementsAboutRowsSayTheirWayBackThemselves() throws Exception {
        Database.Work change = db -> {
            db.schema().createTable("roles", t -> t.string("name").primary());
            db.undoable(
                    up -> up.table("users").insert(Map.of("name", "admin")),
                    down -> down.table("users").where("name", "admin").delete());
            db.schema().renameTable("a", "b");
        };
        change.with(sink.database());
        assertThat(sink.texts()).containsExactly("create table roles", "rename table a to b");
        assertThat(sink.statements).containsExactly(new Bound("INSERT INTO users (name) VALUES (?)", List.of("admin")));
        sink.changes.clear();
        sink.statements.clear();
        sink.database().undo(change);
        assertThat(sink.texts()).containsExactly("rename table b to a", "drop table roles");
        assertThat(sink.statements).containsExactly(new Bound("DELETE FROM users WHERE name = ?", List.of("admin")));
    }

    @Test
    void theWayBackOfAWayBackIsTheWayForward() throws Exception {
        sink.database().undo(db -> db.undo(older -> older.schema().createTable("a", t -> t.increments())));
        assertThat(sink.texts()).containsExactly("create table a");
    }

    @Test
    void aReversibleMigrationGoesBackByItself() throws Exception {
        ReversibleMigration migration = db -> db.schema()
                .alterTable("posts", t -> t.string("status", 20).notNull().defaultTo("draft"));
        migration.up(sink.database());
        migration.down(sink.database());
        assertThat(sink.texts())
                .containsExactly("add column posts.status string(20) not null", "drop column posts.status");
        assertThat(sink.changes.get(1)).extracting(Change::kind).containsExactly("dropColumn");
    }
}
