package dev.godwit.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes are found before anything is sent, and the message says what and where. */
class MistakesTest {

    static Stream<Arguments> inStructure() {
        return Stream.of(
                wrong(
                        "MIGRATION_MALFORMED: Table posts has no columns. | Name at least one: t.increments(\"id\").",
                        db -> db.schema().createTable("posts", t -> {})),
                wrong(
                        "MIGRATION_MALFORMED: Table posts has two columns called a. | Leave one of them out.",
                        db -> db.schema().createTable("posts", t -> {
                            t.integer("a");
                            t.text("a");
                        })),
                wrong(
                        "MIGRATION_MALFORMED: The unique key posts_autor_id_unique of table posts names the column autor_id, and"
                                + " there is none. | Did you mean \"author_id\"?",
                        db -> db.schema().createTable("posts", t -> {
                            t.integer("author_id");
                            t.unique("autor_id");
                        })),
                wrong(
                        "MIGRATION_MALFORMED: Index posts_zzz_index of table posts names the column zzz, and there is none. |"
                                + " Known are: author_id.",
                        db -> db.schema().createTable("posts", t -> {
                            t.integer("author_id");
                            t.index("zzz");
                        })),
                wrong(
                        "MIGRATION_MALFORMED: The primary key of table posts names the column ids, and there is none. | Did you"
                                + " mean \"id\"?",
                        db -> db.schema().createTable("posts", t -> {
                            t.integer("id");
                            t.primary("ids");
                        })),
                wrong(
                        "MIGRATION_MALFORMED: The foreign key posts_autor_foreign of table posts names the column autor, and"
                                + " there is none. | Did you mean \"author\"?",
                        db -> db.schema().createTable("posts", t -> {
                            t.integer("author");
                            t.foreign("autor").references("users.id");
                        })),
                wrong(
                        "MIGRATION_MALFORMED: The foreign key posts_parent_foreign of table posts names the column idd, and there"
                                + " is none. | Did you mean \"id\"?",
                        db -> db.schema().createTable("posts", t -> {
                            t.increments("id");
                            t.integer("parent").references("posts", "idd");
                        })),
                wrong(
                        "MIGRATION_MALFORMED: Table posts has two primary keys: [id] and [a]. | For one of several columns write"
                                + " t.primary(\"a\", \"b\") alone; increments(…) is a primary key by itself,"
                                + " integer(…).autoIncrement() is none.",
                        db -> db.schema().createTable("posts", t -> {
                            t.increments("id");
                            t.integer("a").primary();
                        })),
                wrong(
                        "MIGRATION_MALFORMED: Table posts has two rules called u. | Give one of them another name.",
                        db -> db.schema().createTable("posts", t -> {
                            t.integer("a").unique("u");
                            t.integer("b").unique("u");
                        })),
                wrong(
                        "MIGRATION_MALFORMED: Column a has a length of 0. | A length is at least 1.",
                        db -> db.schema().createTable("posts", t -> t.string("a", 0))),
                wrong(
                        "MIGRATION_MALFORMED: Column a has 10 digits of fractions of a second. | Engines have 0 to 9, most of"
                                + " them 0 to 6.",
                        db -> db.schema().createTable("posts", t -> t.timestamp("a", 10))),
                wrong(
                        "MIGRATION_MALFORMED: Column a has 2 digits, 4 of them behind the point. | Write all digits first, then"
                                + " those behind the point: decimal(\"a\", 10, 2).",
                        db -> db.schema().createTable("posts", t -> t.decimal("a", 2, 4))),
                wrong(
                        "MIGRATION_MALFORMED: The enum a has no values. | Write them: enu(\"a\", \"a\", \"b\").",
                        db -> db.schema().createTable("posts", t -> t.enu("a"))),
                wrong(
                        "MIGRATION_MALFORMED: The enum e has no values. | Write them behind its name.",
                        db -> db.schema().createEnum("e")),
                wrong(
                        "MIGRATION_MALFORMED: Column a has no type. | Write it as the engine does.",
                        db -> db.schema().createTable("posts", t -> t.specificType("a", " "))),
                wrong(
                        "MIGRATION_MALFORMED: A column without a name. | Give it one.",
                        db -> db.schema().createTable("posts", t -> t.integer(""))),
                wrong(
                        "MIGRATION_MALFORMED: A table without a name. | Give it one.",
                        db -> db.schema().dropTable(" ")),
                wrong(
                        "MIGRATION_MALFORMED: \"audit.posts\" has a dot in it, and a name here is one name. | Say the schema apart:"
                                + " withSchema(\"audit\").",
                        db -> db.schema().dropTable("audit.posts")),
                wrong(
                        "MIGRATION_MALFORMED: Column a cannot be unsigned: it is text. | Leave one of the two out.",
                        db -> db.schema().createTable("posts", t -> t.text("a").unsigned())),
                wrong(
                        "MIGRATION_MALFORMED: Column id has no default: it is numbered or computed by the engine. | Leave one of"
                                + " the two out.",
                        db -> db.schema()
                                .createTable("posts", t -> t.increments("id").defaultTo(1))),
                wrong(
                        "MIGRATION_MALFORMED: Column a cannot be computed: it has a default or is numbered by the engine. | Leave"
                                + " one of the two out.",
                        db -> db.schema()
                                .createTable(
                                        "posts",
                                        t -> t.integer("a").defaultTo(1).storedAs("b"))),
                wrong(
                        "MIGRATION_MALFORMED: Column a has onDelete said of it, and it references nothing yet. | Say references(…)"
                                + " before it.",
                        db -> db.schema()
                                .createTable("posts", t -> t.integer("a").onDelete(null))),
                wrong(
                        "MIGRATION_MALFORMED: The foreign key posts_a_foreign of posts references no table. | Say it:"
                                + " references(\"id\").inTable(\"users\").",
                        db -> db.schema()
                                .createTable("posts", t -> t.integer("a").references("id"))),
                wrong(
                        "MIGRATION_MALFORMED: The foreign key posts_a_foreign of posts has the columns [a] and references [x, y]. |"
                                + " Name as many there as here.",
                        db -> db.schema()
                                .alterTable(
                                        "posts",
                                        t -> t.foreign("a").references("x", "y").inTable("z"))),
                wrong(
                        "MIGRATION_MALFORMED: A unique key without columns. | Name at least one.",
                        db -> db.schema().alterTable("posts", t -> t.unique())),
                wrong(
                        "MIGRATION_MALFORMED: An index of posts without columns. | Name at least one.",
                        db -> db.schema().alterTable("posts", t -> t.index())),
                wrong(
                        "MIGRATION_MALFORMED: An index of posts is over expressions only, and it has no name. | Give it one:"
                                + " named(\"…\").",
                        db -> db.schema().alterTable("posts", t -> t.index().expression("lower(a)"))),
                wrong(
                        "MIGRATION_MALFORMED: nullsFirst() stands before the first column of an index. | Write it behind its"
                                + " column.",
                        db -> db.schema().alterTable("posts", t -> t.index().nullsFirst())),
                wrong(
                        "MIGRATION_MALFORMED: A check without a condition. | Write one as the engine does: \"price > 0\".",
                        db -> db.schema().alterTable("posts", t -> t.check(""))),
                wrong(
                        "MIGRATION_MALFORMED: A rule of posts is to go, and it has no name. | Say it: named(\"…\") before drop().",
                        db -> db.schema()
                                .alterTable("posts", t -> t.check("a > 0").drop())),
                wrong(
                        "MIGRATION_MALFORMED: drop() stands in createTable. | It belongs into alterTable.",
                        db -> db.schema()
                                .createTable("posts", t -> t.integer("a").drop())),
                wrong(
                        "MIGRATION_MALFORMED: after(…) stands in createTable. | It belongs into alterTable.",
                        db -> db.schema()
                                .createTable("posts", t -> t.integer("a").after("b"))),
                wrong(
                        "MIGRATION_MALFORMED: Column a has a place, and alter() leaves it where it is. | Leave first() and after(…)"
                                + " out.",
                        db -> db.schema()
                                .alterTable("posts", t -> t.integer("a").first().alter())),
                wrong(
                        "MIGRATION_MALFORMED: Column a has using(…) said of it, and it is new. | using(…) belongs behind alter().",
                        db -> db.schema()
                                .alterTable("posts", t -> t.integer("a").using("1"))),
                wrong(
                        "MIGRATION_MALFORMED: alterTable(\"posts\", …) changes nothing. | Say what, or leave it out.",
                        db -> db.schema().alterTable("posts", t -> {})),
                wrong(
                        "MIGRATION_MALFORMED: Table posts gets two columns called a. | Leave one of them out; to define one anew,"
                                + " end it with alter().",
                        db -> db.schema().alterTable("posts", t -> {
                            t.integer("a");
                            t.text("a");
                        })),
                wrong(
                        "MIGRATION_MALFORMED: Table posts gets two primary keys. | For one of several columns write"
                                + " t.primary(\"a\", \"b\") alone.",
                        db -> db.schema().alterTable("posts", t -> {
                            t.primary("a");
                            t.primary("b");
                        })),
                wrong(
                        "MIGRATION_MALFORMED: What column a was is said of [b]. | Describe the column a, and it alone.",
                        db -> db.schema().alterTable("posts", t -> t.bigint("a").alter(was -> was.integer("b")))),
                wrong(
                        "MIGRATION_MALFORMED: A default is made of neither other columns nor values sent apart:"
                                + " ColumnValue[column=b]. | Write it into Sql.expression(…), or use storedAs(…) for a column that"
                                + " is computed from others.",
                        db -> db.schema().createTable("posts", t -> t.text("a").defaultTo(Sql.column("b")))),
                wrong(
                        "MIGRATION_MALFORMED: NaN is no number that a column could have as its default. | Write another.",
                        db -> db.schema().createTable("posts", t -> t.real("a").defaultTo(Float.NaN))),
                wrong(
                        "MIGRATION_MALFORMED: View v has no query. | Write a SELECT.",
                        db -> db.schema().createView("v", "")),
                wrong(
                        "MIGRATION_MALFORMED: Sequence n goes by steps of 0. | A step is any other number.",
                        db -> db.schema().createSequence("n", 1, 0)),
                wrong(
                        "MIGRATION_MALFORMED: raw(…) without a statement. | Write one, or leave it out.",
                        db -> db.schema().raw(" ")));
    }

    static Stream<Arguments> inRows() {
        return Stream.of(
                wrong(
                        "REFUSED: update() of users says nothing about which rows. | Say it with where(…), or say all() if all are"
                                + " meant.",
                        db -> db.table("users").update(Map.of("a", 1))),
                wrong(
                        "REFUSED: delete() of users says nothing about which rows. | Say it with where(…), or say all() if all are"
                                + " meant.",
                        db -> db.table("users").delete()),
                wrong(
                        "MIGRATION_MALFORMED: delete() of users has columns, an order or a limit said of it. | Leave them out;"
                                + " where(…) says which rows.",
                        db -> db.table("users").where("a", 1).limit(1).delete()),
                wrong(
                        "MIGRATION_MALFORMED: truncate() of users has a condition said of it, and it knows none. | Leave where(…)"
                                + " out, or use update(…) or delete().",
                        db -> db.table("users").where("a", 1).truncate()),
                wrong(
                        "MIGRATION_MALFORMED: insert() of users has a condition said of it, and it knows none. | Leave where(…)"
                                + " out, or use update(…) or delete().",
                        db -> db.table("users").where("a", 1).insert(Map.of("a", 1))),
                wrong(
                        "MIGRATION_MALFORMED: count() of users has columns, an order or a limit said of it. | Leave them out;"
                                + " where(…) says which rows.",
                        db -> db.table("users").limit(1).count()),
                wrong(
                        "MIGRATION_MALFORMED: update(…) of users sets no column. | Name at least one.",
                        db -> db.table("users").all().update(Map.of())),
                wrong(
                        "MIGRATION_MALFORMED: \"= 1 OR 1\" is no comparison that where(…) knows. | Known are: !=, <, <=, <>, =, >,"
                                + " >=, ilike, like, not ilike, not like; for others use whereRaw(…).",
                        db -> db.table("users").where("a", "= 1 OR 1", 1)),
                wrong(
                        "MIGRATION_MALFORMED: Column a is compared by < with NULL, which is never true. | Use whereNull(…) or"
                                + " whereNotNull(…).",
                        db -> db.table("users").where("a", "<", null)),
                wrong(
                        "MIGRATION_MALFORMED: NULL is among the values of whereIn(\"a\", …), and nothing equals NULL. | Ask for it"
                                + " with orWhere(\"a\", null).",
                        db -> db.table("users").whereIn("a", Arrays.asList(1, null))),
                wrong(
                        "MIGRATION_MALFORMED: whereRaw(…) without a condition. | Write one, or leave it out.",
                        db -> db.table("users").whereRaw("")),
                wrong(
                        "MIGRATION_MALFORMED: A limit of 0 rows. | A limit is at least 1.",
                        db -> db.table("users").limit(0)),
                wrong(
                        "MIGRATION_MALFORMED: An offset of -1 rows. | An offset is at least 0.",
                        db -> db.table("users").offset(-1)),
                wrong(
                        "MIGRATION_MALFORMED: A new row of users without columns. | Name at least one.",
                        db -> db.table("users").insert(Map.of())),
                wrong(
                        "MIGRATION_MALFORMED: Row 2 for users has the columns [a], the first has [a, b]. | Give all rows of one call"
                                + " the same columns; null stands for NULL.",
                        db -> db.table("users").insert(List.of(Map.of("a", 1, "b", 2), Map.of("a", 1)))),
                wrong(
                        "MIGRATION_MALFORMED: Row 1 has 1 values for 2 columns [a, b]. | Write one value for each.",
                        db -> db.table("users").columns("a", "b").row(1)),
                wrong(
                        "MIGRATION_MALFORMED: The key column emial is not among the columns of the new rows of users. | Did you mean"
                                + " \"email\"?",
                        db -> db.table("users").upsert(Map.of("email", "x"), "emial")),
                wrong(
                        "MIGRATION_MALFORMED: The key of insertIgnore(…) without columns. | Name at least one.",
                        db -> db.table("users").insertIgnore(Map.of("email", "x"))),
                wrong(
                        "MIGRATION_MALFORMED: A ListN is no value that a column holds. | Write JSON as text; for one of several"
                                + " values use whereIn(…).",
                        db -> db.table("users").where("a", List.of()).count()));
    }

    private static Arguments wrong(String expected, Database.Work work) {
        return arguments(expected, work);
    }

    @ParameterizedTest
    @MethodSource({"inStructure", "inRows"})
    void isSaidBeforeAnythingIsSent(String expected, Database.Work work) {
        RecordingSink sink = RecordingSink.postgresql();
        assertThat(Thrown.by(() -> work.with(sink.database()))).isEqualTo(expected);
        assertThat(sink.changes).isEmpty();
        assertThat(sink.statements).isEmpty();
    }
}
