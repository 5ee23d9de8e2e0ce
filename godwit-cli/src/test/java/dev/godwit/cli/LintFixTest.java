package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is at the terminal sees the difference and decides; what make writes is safe from the start. */
class LintFixTest {

    private static final String INDEX = "CREATE INDEX users_name ON users (name);";

    @TempDir
    Path folder;

    private TestDatabase database;
    private Shell shell;

    @BeforeEach
    void begin() {
        database = TestDatabase.create(Engine.POSTGRES_18);
        shell = new Shell(folder);
        shell.variables.put("DATABASE_URL", database.userUrl());
        shell.file("godwit.yaml", "migrations: migrations", "schema: schema.sql");
        shell.file("migrations/1_users.sql", "CREATE TABLE users (id bigint PRIMARY KEY, name text);");
        shell.run("migrate");
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void aYesWrites() throws IOException {
        shell.file("migrations/2_index.sql", INDEX);
        Ran ran = shell.onTerminal().input("y\n").run("lint", "--fix", "--no-color");
        assertThat(ran.err()).contains("+CREATE INDEX CONCURRENTLY users_name", "Write this? [y/N]");
        assertThat(ran.code()).isZero();
        assertThat(Files.readString(folder.resolve("migrations/2_index.sql")))
                .isEqualTo("-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY users_name ON users (name);\n");
        assertThat(shell.run("lint").code()).isZero();
    }

    @Test
    void aNoWritesNothing() throws IOException {
        shell.file("migrations/2_index.sql", INDEX);
        Ran ran = shell.onTerminal().input("n\n").run("lint", "--fix", "--no-color");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("migrations/2_index.sql"))).isEqualTo(INDEX + "\n");
    }

    @Test
    void whatMakeWritesOfADifferenceIsSafeFromTheStart() throws IOException {
        shell.file(
                "schema.sql",
                "CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL, age int);",
                "CREATE INDEX users_name ON users (name);");
        Ran shown = shell.run("make", "users_have_names", "--from-diff", "--safe");
        assertThat(shown.code()).as(shown.err()).isEqualTo(1);
        assertThat(shown.out()).contains("Nothing was written.");
        assertThat(files()).containsExactly("1_users.sql");
        Ran written = shell.run("make", "users_have_names", "--from-diff", "--safe", "--yes");
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(files()).hasSizeGreaterThan(1);
        assertThat(shell.run("lint").code()).isZero();
        assertThat(shell.run("migrate").code()).isZero();
        assertThat(shell.run("check").code()).isZero();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
