package dev.godwit.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.dialect.TableRef;
import dev.godwit.dialect.postgresql.PostgresqlSyntax;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementReader;
import dev.godwit.sql.TextSlice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of a {@code -- migrate:backfill} line, and the marks in the statement below it. */
class BackfillDirectiveTest {

    private static final PostgresqlSyntax SYNTAX = new PostgresqlSyntax();

    @Test
    void allOptions() {
        assertThat(spec("table:app.users key:tenant,\"Id\" batch:50 name:phones target:1s pause:20ms workers:4"))
                .isEqualTo(new BackfillSpec(
                        new TableRef("app.users", Optional.of("app"), "users"),
                        List.of("tenant", "Id"),
                        50,
                        Optional.of("phones"),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(20),
                        4));
    }

    @Test
    void onlyTheTableMustBeSaid() {
        assertThat(spec("table:\"Old Users\""))
                .isEqualTo(new BackfillSpec(
                        new TableRef("\"Old Users\"", Optional.empty(), "Old Users"),
                        List.of(),
                        1000,
                        Optional.empty(),
                        Duration.ofMillis(200),
                        Duration.ZERO,
                        1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            key:id                   | 1:21 | Which table is meant is not said.     | Write table:NAME behind "migrate:backfill".
            tabel:users              | 1:21 | Unknown option "tabel".               | Did you mean "table"?
            table:users batch:0      | 1:39 | "0" is no size of a batch.            | Write a number from 1 to 1000000.
            table:users batch:many   | 1:39 | "many" is no size of a batch.         | Write a number from 1 to 1000000.
            table:users workers:33   | 1:41 | "33" is no number of workers.         | Write a number from 1 to 32.
            table:users batch        | 1:33 | "batch" without a value.              | Write it behind a colon, without a blank.
            table:users table:users  | 1:33 | "table" is said twice.                | Keep one of them.
            table:a.b.c              | 1:27 | "a.b.c" is no name of a table.        | Write NAME or SCHEMA.NAME.
            table:users key:a,b,     | 1:37 | "a,b," is not understood.             | Write names, those with other characters in quotes.
            table:users key:(a,b)    | 1:37 | "(a,b)" is not understood.            | Write names, those with other characters in quotes.
            table:users target:fast  | 1:40 | "fast" is no length of time.          | Write for example 200ms, 2s or 1m.
            table:users pause:0s     | 1:39 | "0s" is no length of time.            | Write for example 200ms, 2s or 1m.
            """)
    void mistakes(String options, String place, String message, String hint) {
        GodwitException e = catchThrowableOfType(GodwitException.class, () -> spec(options));

        assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_MALFORMED);
        assertThat(e).hasMessage(message);
        assertThat(e.place().orElseThrow().toString()).isEqualTo("m.sql:" + place);
        assertThat(e.hint()).contains(hint);
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE a SET b = 1, false",
        "UPDATE a SET b = 1 WHERE c > :from, false",
        "UPDATE a SET b = ':range', false",
        "UPDATE a SET b = c::range, false",
        "UPDATE a SET b = 1 -- :range, false",
        "UPDATE a SET b = : range, false",
        "UPDATE a SET b = 1 WHERE :RANGE, true",
        "UPDATE a SET b = 1 WHERE c BETWEEN :from AND :to, true",
    })
    void aStatementMustNameItsRange(String sql, boolean named) {
        assertThat(RangedStatement.of(sql, SYNTAX).namesRange()).isEqualTo(named);
        if (!named) {
            GodwitException e = catchThrowableOfType(GodwitException.class, () -> read("table:a", sql));
            assertThat(e)
                    .hasMessage(
                            "The statement below \"migrate:backfill\" names no range, so each batch would change the"
                                    + " whole table.");
            assertThat(e.place().orElseThrow().toString()).isEqualTo("m.sql:2:1");
        }
    }

    @Test
    void rowsAreNotExpectedOfABatch() {
        GodwitException e = catchThrowableOfType(
                GodwitException.class,
                () -> read("table:a\n-- migrate:expect rows:3", "UPDATE a SET b = 1 WHERE :range"));

        assertThat(e)
                .hasMessage(
                        "\"migrate:expect\" counts the rows of one statement, and this one is sent once for each batch.");
        assertThat(e.place().orElseThrow().toString()).isEqualTo("m.sql:2:1");
    }

    @Test
    void aRangeIsPutIn() {
        String sql = "UPDATE a SET b = b::text WHERE id>=:from AND id<=:to AND :range(\"A\") AND :range OR x = ':from'";

        assertThat(RangedStatement.of(sql, SYNTAX).with((bound, prefix) -> "<" + prefix + bound + ">"))
                .isEqualTo("UPDATE a SET b = b::text WHERE id>=<FROM> AND id<=<TO> AND <\"A\".RANGE> AND <RANGE>"
                        + " OR x = ':from'");
    }

    private static BackfillSpec spec(String options) {
        return read(options, "UPDATE a SET b = 1 WHERE :range").orElseThrow();
    }

    private static Optional<BackfillSpec> read(String options, String sql) {
        SqlStatement statement = StatementReader.readAll(
                        TextSlice.ofString("m.sql", "-- migrate:backfill " + options + "\n" + sql),
                        SYNTAX,
                        Splitting.lexer())
                .get(0);
        return BackfillDirective.of(statement, "m.sql", SYNTAX);
    }
}
