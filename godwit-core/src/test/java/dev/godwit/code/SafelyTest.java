package dev.godwit.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.Godwit;
import dev.godwit.error.GodwitException;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code safely()} sends in place of the plain change. */
class SafelyTest {

    @TempDir
    Path folder;

    private static List<String> changes(Consumer<AlterTableBuilder> words) {
        RecordingSink sink = RecordingSink.postgresql();
        sink.database().schema().safely().alterTable("users", words);
        return sink.texts();
    }

    @Test
    void anIndexIsBuiltAndDroppedConcurrently() {
        assertThat(changes(t -> {
                    t.index("email");
                    t.index("name").drop();
                }))
                .containsExactly(
                        "create index users_email_index on users concurrently",
                        "drop index users_name_index of users concurrently");
    }

    @Test
    void notNullGoesThroughACheck() {
        assertThat(changes(t -> t.dropNullable("phone")))
                .containsExactly(
                        "run ALTER TABLE users ADD CONSTRAINT users_phone_is_not_null CHECK (phone IS NOT NULL) NOT VALID",
                        "run ALTER TABLE users VALIDATE CONSTRAINT users_phone_is_not_null",
                        "run ALTER TABLE users ALTER COLUMN phone SET NOT NULL",
                        "run ALTER TABLE users DROP CONSTRAINT users_phone_is_not_null");
    }

    @Test
    void rulesAreAddedInTwoSteps() {
        assertThat(changes(t -> {
                    t.foreign("team").references("teams.id").onDelete(ReferenceAction.SET_NULL);
                    t.check("grown_up", "age > 17");
                    t.unique("email");
                }))
                .containsExactly(
                        "run ALTER TABLE users ADD CONSTRAINT users_team_foreign FOREIGN KEY (team) REFERENCES teams (id) ON DELETE SET NULL NOT VALID",
                        "run ALTER TABLE users VALIDATE CONSTRAINT users_team_foreign",
                        "run ALTER TABLE users ADD CONSTRAINT grown_up CHECK (age > 17) NOT VALID",
                        "run ALTER TABLE users VALIDATE CONSTRAINT grown_up",
                        "create unique index users_email_unique on users concurrently",
                        "run ALTER TABLE users ADD CONSTRAINT users_email_unique UNIQUE USING INDEX users_email_unique");
    }

    @Test
    void aColumnWithoutAValueForTheRowsThatAreThereIsRefused() {
        assertThatThrownBy(() -> changes(t -> t.text("phone").notNull()))
                .isInstanceOf(GodwitException.class)
                .hasMessage(
                        "safely() cannot add phone to users: it must have a value, and the rows that are there would have none.");
    }

    @Test
    void otherEnginesGetThePlainChange() {
        RecordingSink sink = new RecordingSink("mariadb");
        sink.database().schema().safely().alterTable("users", t -> t.dropNullable("phone"));
        assertThat(sink.texts()).containsExactly("forbid null in column users.phone");
    }

    @Test
    void theServerDoesItAndGoesBack() throws IOException {
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_14)) {
            Godwit godwit = godwit(database, """
                        public boolean inTransaction() {
                            return false;
                        }
                    """);
            assertThat(godwit.migrate().applied()).hasSize(2);
            assertThat(godwit.lint(dev.godwit.lint.LintOptions.of(new dev.godwit.lint.LintScope.All())).found().stream()
                            .filter(found -> found.severity() == dev.godwit.lint.rule.Severity.ERROR))
                    .isEmpty();
            godwit.rollback(new dev.godwit.plan.RollbackOptions.Steps(1));
        }
    }

    @Test
    void inATransactionItIsRefused() throws IOException {
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_14)) {
            assertThatThrownBy(godwit(database, "")::migrate)
                    .isInstanceOf(GodwitException.class)
                    .hasMessageContaining("safely() has no effect in a transaction: a lock is held until its end.");
        }
    }

    private Godwit godwit(TestDatabase database, String more) throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(
                folder.resolve("migrations/1_users.sql"),
                "-- migrate:up\nCREATE TABLE users (id bigint PRIMARY KEY, email text, phone text, team bigint REFERENCES users (id));\n-- migrate:down\nDROP TABLE users;\n");
        Files.writeString(folder.resolve("migrations/2_safe.java"), """
                import dev.godwit.code.*;

                public class Safe implements ReversibleMigration {
                    public void change(Database db) {
                        db.schema().safely().alterTable("users", t -> {
                            t.unique("email");
                            t.index("phone");
                            t.dropNullable("phone");
                            t.check("phone_long", "length(phone) > 3");
                            t.foreign("team").references("users.id");
                        });
                    }
                %s}
                """.formatted(more));
        return Godwit.dataSource(database.dataSource())
                .withoutLog()
                .locations(folder, List.of("migrations"))
                .build();
    }
}
