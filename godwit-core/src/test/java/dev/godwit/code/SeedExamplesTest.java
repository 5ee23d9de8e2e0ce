package dev.godwit.code;

import static dev.godwit.schema.Constraint.ReferenceAction.CASCADE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The migrations that tutorials about Knex and Sequelize show, in Java. */
class SeedExamplesTest {

    private final RecordingSink sink = RecordingSink.postgresql();
    private final Database db = sink.database();

    @Test
    void milestones() {
        db.schema().createTable("milestones", t -> {
            t.increments("id");
            t.string("description");
            t.date("date_achieved");
        });
        db.schema().alterTable("milestones", t -> t.integer("famous_person_id").references("famous_people", "id"));
        assertThat(sink.texts())
                .containsExactly(
                        "create table milestones",
                        "add column milestones.famous_person_id integer",
                        "add foreign key milestones_famous_person_id_foreign to milestones");
    }

    @Test
    void aBlogWithKnex() {
        db.schema()
                .createTable("users", t -> {
                    t.increments("id").primary();
                    t.string("username", 50).notNull().unique();
                    t.string("email", 100).notNull().unique();
                    t.string("password_hash", 255).notNull();
                    t.text("bio");
                    t.bool("is_admin").defaultTo(false);
                    t.timestamps(true, true);
                })
                .createTable("posts", t -> {
                    t.increments("id").primary();
                    t.string("title", 255).notNull();
                    t.string("slug", 255).notNull().unique();
                    t.integer("author_id").unsigned().notNull();
                    t.foreign("author_id").references("users.id").onDelete(CASCADE);
                    t.string("status", 20).defaultTo("draft");
                    t.timestamp("published_at");
                    t.timestamps(true, true);
                })
                .createTable("post_categories", t -> {
                    t.increments("id").primary();
                    t.integer("post_id").unsigned().notNull();
                    t.foreign("post_id").references("posts.id").onDelete(CASCADE);
                    t.integer("category_id").unsigned().notNull();
                    t.unique("post_id", "category_id");
                })
                .dropTable("post_categories")
                .dropTable("users");
        assertThat(sink.texts())
                .containsExactly(
                        "create table users",
                        "create table posts",
                        "create table post_categories",
                        "drop table post_categories",
                        "drop table users");
    }

    @Test
    void aNotNullColumnInThreeStepsWithKnex() {
        db.schema().alterTable("users", t -> t.string("phone_number"));
        db.table("users").whereNull("phone_number").update(Map.of("phone_number", "Unknown"));
        db.schema().alterTable("users", t -> t.string("phone_number").notNull().alter());
        assertThat(sink.texts())
                .containsExactly(
                        "add column users.phone_number string(255)",
                        "alter column users.phone_number to string(255) not null");
        assertThat(sink.only())
                .isEqualTo(
                        new Bound("UPDATE users SET phone_number = ? WHERE phone_number IS NULL", List.of("Unknown")));
    }

    @Test
    void aTransformationInBatchesWithKnex() {
        sink.answers.add(new Row(Map.of("id", 7, "data_column", "x", "row_count", 1)));
        db.schema().createTable("migration_progress", t -> {
            t.string("migration_name").primary();
            t.integer("processed_count").defaultTo(0);
            t.timestamp("started_at").defaultTo(Sql.now());
            t.timestamp("completed_at");
        });
        long count = db.table("large_table").count();
        db.table("migration_progress").insert(Map.of("migration_name", "transform", "total_count", count));
        for (Row row : db.table("large_table")
                .select("id", "data_column")
                .orderBy("id")
                .limit(1000)
                .offset(0)
                .rows()) {
            db.table("large_table")
                    .where("id", row.integer("id"))
                    .update(Map.of("transformed_column", row.string("data_column") + "!"));
        }
        db.table("migration_progress").where("migration_name", "transform").update(Map.of("completed_at", Sql.now()));
        assertThat(sink.statements)
                .extracting(Bound::sql)
                .containsExactly(
                        "SELECT count(*) AS row_count FROM large_table",
                        "INSERT INTO migration_progress (migration_name, total_count) VALUES (?, ?)",
                        "SELECT id, data_column FROM large_table ORDER BY id LIMIT 1000 OFFSET 0",
                        "UPDATE large_table SET transformed_column = ? WHERE id = ?",
                        "UPDATE migration_progress SET completed_at = CURRENT_TIMESTAMP WHERE migration_name = ?");
    }

    @Test
    void usersAndPostsWithSequelize() {
        db.schema().createTable("Users", t -> {
            t.integer("id").autoIncrement().primary();
            t.string("username").notNull().unique();
            t.bool("isAdmin").defaultTo(false);
            t.timestamp("createdAt").notNull();
        });
        db.schema().createTable("Posts", t -> {
            t.integer("id").autoIncrement().primary();
            t.integer("userId")
                    .notNull()
                    .references("Users", "id")
                    .onUpdate(CASCADE)
                    .onDelete(CASCADE);
        });
        db.table("Users").bulkInsert(List.of(Map.of("username", "admin", "createdAt", Instant.EPOCH)));
        db.table("Users").where("username", "admin").delete();
        assertThat(sink.texts()).containsExactly("create table Users", "create table Posts");
        assertThat(sink.statements)
                .extracting(Bound::sql)
                .containsExactly(
                        "INSERT INTO \"Users\" (\"createdAt\", username) VALUES (?, ?)",
                        "DELETE FROM \"Users\" WHERE username = ?");
    }
}
