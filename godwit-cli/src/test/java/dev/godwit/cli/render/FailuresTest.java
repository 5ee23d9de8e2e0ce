package dev.godwit.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {

    @TempDir
    Path directory;

    private final Capture capture = new Capture();

    private final GodwitException failure = GodwitException.of(
                    ErrorCode.MIGRATION_FAILED, "syntax error at or near \"TABEL\" (PostgreSQL 42601)")
            .at(Place.of("migrations/1_one.sql", 3, 8).withStatement("CREATE\n\tTABEL milestones (\n  id int\n)"))
            .state("Its transaction was undone; the database is as before it.")
            .hint("Mend the file and run migrate again.\nOr not.")
            .build();

    private String text(GodwitException e) {
        new Failures(capture.output(), List.of(directory)).report(e);
        assertThat(capture.out()).isEmpty();
        return capture.err();
    }

    @Test
    void inFourParts() throws IOException {
        Files.createDirectories(directory.resolve("migrations"));
        Files.writeString(
                directory.resolve("migrations/1_one.sql"),
                "-- migrate:up\nCREATE\n\tTABEL milestones (\n  id int\n);\n");
        assertThat(text(failure)).isEqualTo("""
                error: syntax error at or near "TABEL" (PostgreSQL 42601)
                  at migrations/1_one.sql:3:8
                  2 | CREATE
                  3 | \tTABEL milestones (
                    | \t      ^
                  state: Its transaction was undone; the database is as before it.
                  next: Mend the file and run migrate again.
                    Or not.
                """);
    }

    @Test
    void withoutTheFileTheStatementIsShown() {
        assertThat(text(failure)).contains("""
                  at migrations/1_one.sql:3:8
                  | CREATE
                  | \tTABEL milestones (
                  |   id int
                  | )
                  state:\
                """);
    }

    @Test
    void longStatementsAreCut() {
        GodwitException e = GodwitException.of(ErrorCode.MIGRATION_FAILED, "x")
                .at(Place.of("a.sql").withStatement("1\n2\n3\n4\n5\n6\n7" + "x".repeat(200)))
                .build();
        assertThat(text(e)).endsWith("  | 5\n  | … (2 more lines)\n");
    }

    @Test
    void longLinesAreCutAroundTheColumn() throws IOException {
        Files.writeString(directory.resolve("a.sql"), "x".repeat(300) + "HERE" + "y".repeat(300));
        String text = text(GodwitException.of(ErrorCode.MIGRATION_FAILED, "x")
                .at(Place.of("a.sql", 1, 301))
                .build());
        String[] lines = text.split("\n");
        assertThat(lines[2].length()).isLessThan(115);
        assertThat(lines[2].charAt(lines[3].indexOf('^'))).isEqualTo('H');
    }

    @Test
    void onlyAMessage() {
        assertThat(text(GodwitException.of(ErrorCode.USAGE, "No.").build())).isEqualTo("error: No.\n");
    }

    @Test
    void asJson() {
        new Failures(capture.output(true, false, false, false, false), List.of(directory)).report(failure);
        assertThat(capture.out())
                .isEqualTo(
                        "{\"error\":{\"code\":\"MIGRATION_FAILED\",\"message\":\"syntax error at or near \\\"TABEL\\\""
                                + " (PostgreSQL 42601)\",\"file\":\"migrations/1_one.sql\",\"line\":3,\"column\":8,"
                                + "\"statement\":\"CREATE\\n\\tTABEL milestones (\\n  id int\\n)\","
                                + "\"state\":\"Its transaction was undone; the database is as before it.\","
                                + "\"hint\":\"Mend the file and run migrate again.\\nOr not.\"}}\n");
        assertThat(capture.err()).isEmpty();
    }

    @Test
    void asJsonWithNothingButAMessage() {
        new Failures(capture.output(true, false, false, false, false), List.of())
                .report(GodwitException.of(ErrorCode.USAGE, "No.").build());
        assertThat(capture.out())
                .isEqualTo(
                        "{\"error\":{\"code\":\"USAGE\",\"message\":\"No.\",\"file\":null,\"line\":null,\"column\":null,"
                                + "\"statement\":null,\"state\":null,\"hint\":null}}\n");
    }

    @Test
    void stackTracesOnlyWhenAskedFor() {
        assertThat(text(failure)).doesNotContain("FailuresTest");
        new Failures(capture.output(false, false, true, false, false), List.of()).report(failure);
        assertThat(capture.err()).contains("at dev.godwit.cli.render.FailuresTest");
    }
}
