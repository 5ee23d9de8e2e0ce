package dev.godwit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.report.MigrateReport;
import dev.godwit.report.Migrated;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The milestones exercise, from the first try to the foreign key, on the files that are shipped as its example. */
class MilestonesTest {

    private static final Path EXAMPLE = Path.of("../examples/milestones/migrations");
    private static final String FIRST_TRY = """
            -- migrate:up
            CREATE TABLE milestones (
              description varchar(255),
              date_achieved date
            );

            -- migrate:down
            DROP TABLE milestones;
            """;

    @TempDir
    Path directory;

    private TestDatabase database;

    @BeforeEach
    void startWithTheParentTable() throws IOException {
        copy("20160711090000_create_famous_people.sql");
    }

    @AfterEach
    void drop() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void makeMigrateInspectRollbackFixMigrateAgainAndAddTheForeignKey(Engine engine) throws Exception {
        database = TestDatabase.create(engine);
        Godwit godwit = Godwit.url(database.jdbcUrl())
                .user(database.user())
                .password(database.password())
                .locations(directory, List.of("."))
                .build();
        godwit.migrate();

        Path milestones = directory.resolve("20160712141337_create_milestones.sql");
        Files.writeString(milestones, FIRST_TRY);
        assertThat(ids(godwit.migrate().applied())).containsExactly("20160712141337_create_milestones");
        assertThat(columns()).containsExactly("description|character varying(255)|f|null", "date_achieved|date|f|null");

        assertThat(ids(godwit.rollback(new RollbackOptions.LastBatch()).rolledBack()))
                .containsExactly("20160712141337_create_milestones");
        assertThat(query("SELECT to_regclass('milestones')")).containsExactly("null");

        copy("20160712141337_create_milestones.sql");
        MigrateReport again = godwit.migrate();
        assertThat(again.batch()).hasValue(2);

        copy("20160713101500_add_famous_person_id_to_milestones.sql");
        assertThat(ids(godwit.migrate().applied()))
                .containsExactly("20160713101500_add_famous_person_id_to_milestones");

        assertThat(columns())
                .containsExactly(
                        "id|integer|t|nextval('milestones_id_seq'::regclass)",
                        "description|character varying(255)|f|null",
                        "date_achieved|date|f|null",
                        "famous_person_id|integer|f|null");
        assertThat(query("SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint"
                        + " WHERE conrelid = 'milestones'::regclass AND contype IN ('p', 'f') ORDER BY contype DESC"))
                .containsExactly(
                        "milestones_pkey PRIMARY KEY (id)",
                        "milestones_famous_person_id_foreign FOREIGN KEY (famous_person_id) REFERENCES famous_people(id)");
        assertThat(query("SELECT indexdef FROM pg_indexes WHERE tablename = 'milestones'"))
                .containsExactly("CREATE UNIQUE INDEX milestones_pkey ON public.milestones USING btree (id)");
        assertThat(godwit.status().pending()).isZero();
    }

    private void copy(String file) throws IOException {
        Files.writeString(directory.resolve(file), Files.readString(EXAMPLE.resolve(file)));
    }

    private static List<String> ids(List<Migrated> migrations) {
        return migrations.stream().map(Migrated::id).toList();
    }

    private List<String> columns() throws SQLException {
        return query("SELECT attname || '|' || format_type(atttypid, atttypmod) || '|' || attnotnull || '|'"
                        .replace("attnotnull", "substr(attnotnull::text, 1, 1)")
                + " || coalesce(pg_get_expr(adbin, adrelid), 'null') FROM pg_attribute"
                + " LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum"
                + " WHERE attrelid = 'milestones'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum");
    }

    private List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect();
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            while (result.next()) {
                values.add(String.valueOf(result.getString(1)));
            }
        }
        return values;
    }
}
