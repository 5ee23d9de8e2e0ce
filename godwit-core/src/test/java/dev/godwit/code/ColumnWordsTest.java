package dev.godwit.code;

import static dev.godwit.schema.Constraint.ReferenceAction.CASCADE;
import static dev.godwit.schema.Constraint.ReferenceAction.SET_NULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Index;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.TableChange;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each word about a new table comes to. */
class ColumnWordsTest {

    enum Colour {
        RED,
        GREEN
    }

    static Table table(Consumer<TableBuilder> block) {
        RecordingSink sink = RecordingSink.postgresql();
        sink.database().schema().createTable("posts", block);
        assertThat(sink.changes).hasSize(1);
        assertThat(sink.changes.get(0)).hasSize(1);
        return ((TableChange.Create) sink.changes.get(0).get(0)).definition();
    }

    static Column column(Consumer<TableBuilder> block) {
        return table(block).columns().get(0);
    }

    static Stream<Arguments> types() {
        return Stream.of(
                type("integer", t -> t.increments()),
                type("integer", t -> t.increments("id")),
                type("bigint", t -> t.bigIncrements("id")),
                type("tinyint", t -> t.tinyint("a")),
                type("smallint", t -> t.smallint("a")),
                type("mediumint", t -> t.mediumint("a")),
                type("integer", t -> t.integer("a")),
                type("integer unsigned", t -> t.integer("a").unsigned()),
                type("bigint", t -> t.bigint("a")),
                type("decimal(8, 2)", t -> t.decimal("a")),
                type("decimal(12, 4)", t -> t.decimal("a", 12, 4)),
                type("float", t -> t.real("a")),
                type("double", t -> t.doublePrecision("a")),
                type("string(255)", t -> t.string("a")),
                type("string(50)", t -> t.string("a", 50)),
                type("char(2)", t -> t.character("a", 2)),
                type("text", t -> t.text("a")),
                type("tinytext", t -> t.tinyText("a")),
                type("mediumtext", t -> t.mediumText("a")),
                type("longtext", t -> t.longText("a")),
                type("boolean", t -> t.bool("a")),
                type("date", t -> t.date("a")),
                type("time", t -> t.time("a")),
                type("time with time zone", t -> t.timetz("a")),
                type("timestamp", t -> t.datetime("a")),
                type("timestamp(3)", t -> t.datetime("a", 3)),
                type("timestamp with time zone", t -> t.timestamp("a")),
                type("timestamp(6) with time zone", t -> t.timestamp("a", 6)),
                type("interval", t -> t.interval("a")),
                type("uuid", t -> t.uuid("a")),
                type("json", t -> t.json("a")),
                type("jsonb", t -> t.jsonb("a")),
                type("binary", t -> t.binary("a")),
                type("binary(16)", t -> t.binary("a", 16)),
                type("binary", t -> t.mediumBinary("a")),
                type("binary", t -> t.longBinary("a")),
                type("enum(draft, live)", t -> t.enu("a", "draft", "live")),
                type("enum(RED, GREEN)", t -> t.enu("a", Colour.class)),
                type("post_status", t -> t.enu("a", "draft").enumType("post_status")),
                type("text[]", t -> t.text("a").array()),
                type("money", t -> t.money("a")),
                type("tsvector", t -> t.specificType("a", "tsvector")));
    }

    private static Arguments type(String expected, Consumer<TableBuilder> block) {
        return arguments(expected, block);
    }

    @ParameterizedTest
    @MethodSource
    void types(String expected, Consumer<TableBuilder> block) {
        assertThat(column(block).type().text()).isEqualTo(expected);
    }

    static Stream<Arguments> defaults() {
        return Stream.of(
                type("Text[value=draft]", t -> t.string("a").defaultTo("draft")),
                type("Numeric[value=0]", t -> t.integer("a").defaultTo(0)),
                type("Numeric[value=9.5]", t -> t.decimal("a").defaultTo(9.5)),
                type("Truth[value=false]", t -> t.bool("a").defaultTo(false)),
                type("Now[]", t -> t.timestamp("a").defaultTo(Sql.now())),
                type("RandomUuid[]", t -> t.uuid("a").defaultTo(Sql.uuid())),
                type("Expression[sql=1 + 1]", t -> t.integer("a").defaultTo(Sql.expression("1 + 1"))));
    }

    @ParameterizedTest
    @MethodSource
    void defaults(String expected, Consumer<TableBuilder> block) {
        assertThat(column(block).defaultValue().orElseThrow()).hasToString(expected);
    }

    @Test
    void aColumnMayHoldNullUnlessSaidOtherwise() {
        assertThat(column(t -> t.string("a")).nullable()).isTrue();
        assertThat(column(t -> t.string("a").notNull()).nullable()).isFalse();
        assertThat(column(t -> t.string("a").notNull().nullable()).nullable()).isTrue();
    }

    @Test
    void incrementsIsAKeyNumberedByTheEngineHoweverOftenItIsSaid() {
        Table table = table(t -> t.increments("id").primary());
        assertThat(table.columns().get(0).identity()).isPresent();
        assertThat(table.columns().get(0).nullable()).isFalse();
        assertThat(table.primaryKey().orElseThrow().columns()).containsExactly("id");
        assertThat(table.primaryKey().orElseThrow().name()).isEmpty();
        assertThat(table.constraints()).hasSize(1);
    }

    @Test
    void aUuidKey() {
        Table table = table(t -> t.uuid("id").primary("posts_key").defaultTo(Sql.uuid()));
        assertThat(table.primaryKey().orElseThrow().name()).contains("posts_key");
        assertThat(table.columns().get(0).defaultValue()).contains(new DefaultValue.RandomUuid());
    }

    @Test
    void numberingOfOtherKinds() {
        assertThat(column(t -> t.integer("a").identity())
                        .identity()
                        .orElseThrow()
                        .style())
                .hasToString("BY_DEFAULT");
        assertThat(column(t -> t.integer("a").identityAlways())
                        .identity()
                        .orElseThrow()
                        .style())
                .hasToString("ALWAYS");
    }

    @Test
    void timestampsMayBeNullAsInKnex() {
        Table table = table(t -> t.timestamps());
        assertThat(table.columns()).extracting(Column::name).containsExactly("created_at", "updated_at");
        assertThat(table.columns())
                .allMatch(c -> c.nullable() && c.defaultValue().isEmpty());
        assertThat(table.columns()).allMatch(c -> c.type().text().equals("timestamp with time zone"));
    }

    @Test
    void timestampsWithADefaultAreNotNullAsInKnex() {
        Table table = table(t -> t.timestamps(false, true));
        assertThat(table.columns())
                .allMatch(c -> !c.nullable() && c.type().text().equals("timestamp"));
        assertThat(table.columns()).allMatch(c -> c.defaultValue().orElseThrow().equals(new DefaultValue.Now()));
    }

    @Test
    void collationCommentAndComputedColumns() {
        Column column = column(t -> t.text("a").collate("C").comment("what").storedAs("b || c"));
        assertThat(column.collation()).contains("C");
        assertThat(column.comment()).contains("what");
        assertThat(column.generated().orElseThrow().stored()).isTrue();
        assertThat(column(t -> t.text("a").virtualAs("b"))
                        .generated()
                        .orElseThrow()
                        .stored())
                .isFalse();
    }

    @Test
    void rulesBehindAColumnAreNamedAsInKnex() {
        Table table = table(t -> {
            t.string("email").notNull().unique().index().check("email <> ''");
            t.integer("author_id").references("users", "id").onDelete(CASCADE).onUpdate(SET_NULL);
        });
        assertThat(table.constraints())
                .extracting(c -> c.name().orElseThrow())
                .containsExactly("posts_email_unique", "posts_email_check", "posts_author_id_foreign");
        assertThat(table.indexes()).containsExactly(Index.of("posts_email_index", List.of("email")));
        Constraint.ForeignKey key =
                table.constraints(Constraint.ForeignKey.class).get(0);
        assertThat(key.table()).hasToString("users");
        assertThat(key.referenced()).containsExactly("id");
        assertThat(key.onDelete()).isEqualTo(CASCADE);
        assertThat(key.onUpdate()).isEqualTo(SET_NULL);
        assertThat(key.deferral()).isEqualTo(Deferral.NOT_DEFERRABLE);
    }

    @Test
    void rulesBehindAColumnUnderOtherNames() {
        Table table = table(t -> t.integer("a")
                .unique("u")
                .index("i")
                .check("c", "a > 0")
                .references("id")
                .inTable("users")
                .inSchema("auth")
                .withKeyName("f")
                .deferrable(Deferral.INITIALLY_DEFERRED));
        assertThat(table.constraints()).extracting(c -> c.name().orElseThrow()).containsExactly("u", "c", "f");
        assertThat(table.index("i")).isPresent();
        assertThat(table.constraints(Constraint.ForeignKey.class).get(0).table())
                .hasToString("auth.users");
    }

    @Test
    void rulesOfSeveralColumns() {
        Table table = table(t -> {
            t.integer("post_id");
            t.integer("category_id");
            t.primary("post_id", "category_id");
            t.unique("post_id", "category_id").nullsNotDistinct().deferrable(Deferral.INITIALLY_IMMEDIATE);
            t.foreign("post_id").references("entries.id").onDelete(CASCADE);
            t.foreign("post_id", "category_id")
                    .references("a", "b")
                    .inTable("pairs")
                    .named("pair");
            t.check("post_id > 0");
            t.check("positive", "category_id > 0");
            t.comment("which post is where");
            t.engine("InnoDB");
            t.charset("utf8mb4");
            t.collate("utf8mb4_bin");
        });
        assertThat(table.constraints())
                .extracting(c -> c.name().orElse("-"))
                .containsExactly(
                        "-", "posts_post_id_category_id_unique", "posts_post_id_foreign", "pair", "-", "positive");
        assertThat(table.primaryKey().orElseThrow().columns()).containsExactly("post_id", "category_id");
        assertThat(table.columns()).noneMatch(Column::nullable);
        assertThat(table.constraints(Constraint.Unique.class).get(0).nullsEqual())
                .isTrue();
        assertThat(table.comment()).contains("which post is where");
        assertThat(table.options())
                .containsEntry("engine", "InnoDB")
                .containsEntry("charset", "utf8mb4")
                .containsEntry("collate", "utf8mb4_bin");
    }

    @Test
    void indexesOfAllKinds() {
        Table table = table(t -> {
            t.string("email");
            t.timestamp("at");
            t.index("email")
                    .prefix(10)
                    .descending("at")
                    .nullsLast()
                    .include("at")
                    .comment("newest first");
            t.index()
                    .expression("lower(email)")
                    .operatorClass("text_pattern_ops")
                    .named("by_lower")
                    .unique();
            t.index("at").using("brin").where("at IS NOT NULL").nullsFirst();
        });
        assertThat(table.indexes())
                .extracting(Index::name)
                .containsExactly("posts_email_at_index", "by_lower", "posts_at_index");
        Index first = table.indexes().get(0);
        assertThat(first.parts().get(0).length()).hasValue(10);
        assertThat(first.parts().get(1).descending()).isTrue();
        assertThat(first.parts().get(1).nulls()).contains(Index.Nulls.LAST);
        assertThat(first.include()).containsExactly("at");
        assertThat(first.comment()).contains("newest first");
        Index second = table.indexes().get(1);
        assertThat(second.unique()).isTrue();
        assertThat(second.parts().get(0).isExpression()).isTrue();
        assertThat(second.parts().get(0).operatorClass()).contains("text_pattern_ops");
        Index third = table.indexes().get(2);
        assertThat(third.method()).contains("brin");
        assertThat(third.condition()).contains("at IS NOT NULL");
        assertThat(third.parts().get(0).nulls()).contains(Index.Nulls.FIRST);
    }
}
