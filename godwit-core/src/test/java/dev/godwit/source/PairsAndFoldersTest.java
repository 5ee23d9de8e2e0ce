package dev.godwit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** golang-migrate, Diesel and Prisma. */
class PairsAndFoldersTest {
    @TempDir
    Path directory;

    private Project project;

    @BeforeEach
    void setUp() {
        project = Project.in(directory);
    }

    @Test
    void pairs() {
        project.file("000002_b.up.sql", "B;")
                .file("000001_a.down.sql", "UNDO A;")
                .file("000001_a.up.sql", "A;")
                .file("20200101_c.up.sql", "-- migrate:up transaction:false\nC;")
                .file("20200101_c.down.sql", "");

        assertThat(project.migrations())
                .containsExactly(
                        "000001 | a | 1: A; | 1: UNDO A;",
                        "000002 | b | 1: B;",
                        "20200101 | c | 2: C;; transaction OFF | nothing");
    }

    @Test
    void downWithoutUp() {
        project.file("000001_a.up.sql", "").file("000002_b.down.sql", "");

        assertThat(project.error())
                .startsWith("MIGRATION_MALFORMED m/000002_b.down.sql: ")
                .contains("has no up");
    }

    @Test
    void aFileOfOneDirectionWithBoth() {
        project.file("1_a.up.sql", "-- migrate:up\nA;\n-- migrate:down\nB;");
        assertThat(project.error()).contains("is a file for up by its name");

        project.file("1_a.up.sql", "A;\n-- +goose Down\nB;");
        assertThat(project.error())
                .startsWith("MIGRATION_MALFORMED m/1_a.up.sql:2:1: ")
                .contains("goose");
    }

    @Test
    void dieselFolders() {
        project.file("00000000000000_diesel_initial_setup/up.sql", "A;")
                .file("00000000000000_diesel_initial_setup/down.sql", "UNDO A;")
                .file("2017-09-23-182408_create_users/up.sql", "B;")
                .file("2017-09-23-182408_create_users/down.sql", "")
                .file("2017-09-23-182408_create_users/metadata.toml", "run_in_transaction = false\n")
                .file("2017-09-23-182408_create_users/notes.md", "")
                .file("20180101000000_flat.sql", "C;");

        assertThat(project.migrations())
                .containsExactly(
                        "00000000000000 | diesel_initial_setup | 1: A; | 1: UNDO A;",
                        "20170923182408 | create_users | 1: B;; transaction OFF | transaction OFF",
                        "20180101000000 | flat | 1: C;");
    }

    @Test
    void prismaFolders() {
        project.file("migration_lock.toml", "provider = \"postgresql\"")
                .file("20200101000000_init/migration.sql", "A;")
                .file("20200102000000_next/migration.sql", "B;")
                .file("20200102000000_next/down.sql", "UNDO B;");

        assertThat(project.migrations())
                .containsExactly("20200101000000 | init | 1: A;", "20200102000000 | next | 1: B; | 1: UNDO B;");
    }

    @Test
    void foldersWithMistakes(@TempDir Path other) {
        project.file("init/migration.sql", "A;");
        assertThat(project.error())
                .startsWith("MIGRATION_MALFORMED m/init/migration.sql: ")
                .contains("no version");

        Project lonely = Project.in(other).file("1_a/down.sql", "A;");
        assertThat(lonely.error()).contains("undoes a migration that has no up");
        lonely.file("1_a/up.sql", "").file("1_a/migration.sql", "");
        assertThat(lonely.error()).contains("has both an up.sql and a migration.sql");
    }

    @Test
    void folderAndFileOfOneVersion() {
        project.file("1_a/up.sql", "").file("1_a.sql", "");

        assertThat(project.error()).startsWith("DUPLICATE_VERSION").contains("m/1_a/up.sql", "m/1_a.sql");
    }

    @Test
    void foldersThatOnlyGroup() {
        project.file("2020_q1/1_a.sql", "A;").file("2020_q2/2_b.sql", "B;");

        assertThat(project.migrations()).containsExactly("1 | a | 1: A;", "2 | b | 1: B;");
    }
}
