package dev.godwit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import dev.godwit.Godwit;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples that are written in Java, on every engine, all the way up, down and up again. */
class JavaExamplesTest {

    private TestDatabase database;

    @AfterEach
    void drop() {
        if (database != null) {
            database.close();
        }
    }

    private Godwit open(Engine engine, String example) {
        database = TestDatabase.create(engine);
        return Godwit.dataSource(database.dataSource())
                .locations(Path.of("../examples", example), List.of("migrations"))
                .build();
    }

    private static void downAndUpAgain(Godwit godwit, int migrations) {
        assertThat(godwit.rollback(new RollbackOptions.All()).rolledBack()).hasSize(migrations);
        assertThat(godwit.migrate().applied()).hasSize(migrations);
        assertThat(godwit.migrate().applied()).isEmpty();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (database.engine() == Engine.SQLITE) {
                statement.execute("PRAGMA foreign_keys = ON");
            }
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void milestonesIsTheTableOfTheExercise(Engine engine) throws Exception {
        Godwit godwit = open(engine, "milestones-in-java");
        assertThat(godwit.migrate().applied()).hasSize(3);
        downAndUpAgain(godwit, 3);

        assertThat(
                        query(
                                "SELECT attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid)"
                                        + " FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum"
                                        + " WHERE attrelid = 'milestones'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum"))
                .containsExactly(
                        "id|integer|t|nextval('milestones_id_seq'::regclass)",
                        "description|character varying(255)|f|null",
                        "date_achieved|date|f|null",
                        "famous_person_id|integer|f|null");
        assertThat(query("SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint"
                        + " WHERE conrelid = 'milestones'::regclass AND contype IN ('p', 'f') ORDER BY contype DESC"))
                .containsExactly(
                        "milestones_pkey|PRIMARY KEY (id)",
                        "milestones_famous_person_id_foreign|FOREIGN KEY (famous_person_id) REFERENCES famous_people(id)");
        assertThat(query("SELECT indexdef FROM pg_indexes WHERE tablename = 'milestones'"))
                .containsExactly("CREATE UNIQUE INDEX milestones_pkey ON public.milestones USING btree (id)");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void milestonesElsewhere(Engine engine) throws Exception {
        Godwit godwit = open(engine, "milestones-in-java");
        godwit.migrate();
        execute(
                "INSERT INTO famous_people (first_name) VALUES ('Ada')",
                "INSERT INTO milestones (description, famous_person_id) VALUES ('Notes', 1)");
        assertThat(query("SELECT id, description, famous_person_id FROM milestones"))
                .containsExactly("1|Notes|1");
        downAndUpAgain(godwit, 3);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aBlog(Engine engine) throws Exception {
        Godwit godwit = open(engine, "blog");
        assertThat(godwit.migrate(MigrateOptions.all()).applied()).hasSize(8);
        execute(
                "INSERT INTO users (username, email, password_hash) VALUES ('ada', 'a@example.com', 'x')",
                "INSERT INTO posts (title, content, slug, author_id) VALUES ('One', 'Text', 'one', 1)",
                "INSERT INTO categories (name, slug) VALUES ('c', 'c')",
                "INSERT INTO post_categories (post_id, category_id) VALUES (1, 1)");
        assertThat(query("SELECT status, subtitle FROM posts WHERE created_at IS NOT NULL"))
                .containsExactly("draft|null");
        assertThat(refused("INSERT INTO post_categories (post_id, category_id) VALUES (1, 1)"))
                .isTrue();
        assertThat(refused("INSERT INTO comments (content, user_id, post_id) VALUES ('c', 1, 7)"))
                .isTrue();
        execute("DELETE FROM users");
        assertThat(query("SELECT count(*) FROM posts")).containsExactly("0");
        downAndUpAgain(godwit, 8);
    }

    private boolean refused(String sql) {
        try {
            execute(sql);
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anAdministratorWithAHashedPassword(Engine engine) throws Exception {
        Godwit godwit = open(engine, "admin");
        assertThat(godwit.migrate().applied()).hasSize(3);
        String quote = engine == Engine.MARIADB ? "`" : "\"";
        String users = quote + "Users" + quote;

        String hash = query("SELECT password FROM " + users).get(0);
        assertThat(BCrypt.verifyer().verify("securepassword".toCharArray(), hash).verified)
                .isTrue();
        godwit.rollback(new RollbackOptions.Steps(1));
        assertThat(query("SELECT username FROM " + users)).isEmpty();
        godwit.migrate();
        downAndUpAgain(godwit, 3);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aSocialNetworkWhoseOldPostsGetAVisibility(Engine engine) throws Exception {
        Godwit godwit = open(engine, "social");
        assertThat(godwit.migrate(MigrateOptions.all().withBefore(version("20240302090000")))
                        .applied())
                .hasSize(5);
        execute(
                "INSERT INTO users (username, email) VALUES ('a', 'a@example.com')",
                "INSERT INTO users (username, email) VALUES ('b', 'b@example.com')",
                "INSERT INTO posts (user_id, body) VALUES (1, 'old')",
                "INSERT INTO followers (follower_id, followed_id) VALUES (1, 2)");
        assertThat(refused("INSERT INTO followers (follower_id, followed_id) VALUES (1, 2)"))
                .isTrue();

        assertThat(godwit.migrate().applied()).hasSize(2);

        assertThat(query("SELECT body, visibility FROM posts")).containsExactly("old|public");
        assertThat(refused("INSERT INTO posts (user_id, body, visibility) VALUES (1, 'x', 'nobody')"))
                .isTrue();
        downAndUpAgain(godwit, 7);
    }

    private static dev.godwit.migration.Version version(String text) {
        return new dev.godwit.migration.Version(text);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aNameBecomesTwoAndOneAgain(Engine engine) throws Exception {
        Godwit godwit = open(engine, "split-name");
        godwit.migrate(MigrateOptions.all().withTo(version("20240401090000")));
        execute(
                "INSERT INTO users (name) VALUES ('Ada Lovelace')",
                "INSERT INTO users (name) VALUES ('Plato')",
                "INSERT INTO users (name) VALUES ('Johann Sebastian Bach')");

        godwit.migrate();

        assertThat(query("SELECT first_name, last_name FROM users ORDER BY id"))
                .containsExactly("Ada|Lovelace", "Plato|null", "Johann|Sebastian Bach");
        assertThat(refused("SELECT name FROM users")).isTrue();
        assertThat(refused("INSERT INTO users (last_name) VALUES ('x')")).isTrue();

        godwit.rollback(new RollbackOptions.To(version("20240401090000")));

        assertThat(query("SELECT name FROM users ORDER BY id"))
                .containsExactly("Ada Lovelace", "Plato", "Johann Sebastian Bach");
        assertThat(refused("SELECT first_name FROM users")).isTrue();
        godwit.migrate();
        downAndUpAgain(godwit, 6);
    }
}
