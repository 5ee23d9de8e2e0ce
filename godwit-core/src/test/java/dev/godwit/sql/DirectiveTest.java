package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.mysql.MysqlSyntax;
import dev.godwit.dialect.postgresql.PostgresqlSyntax;
import dev.godwit.dialect.sqlserver.SqlserverSyntax;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines {@code -- migrate:word} that speak about a statement. */
class DirectiveTest {

    private static final SqlSyntax POSTGRESQL = new PostgresqlSyntax();

    @Test
    void travelWithTheStatementBelowThem() {
        String text = """
                CREATE TABLE a (id int);
                -- about the next one
                -- migrate:backfill table:a key:id   batch:10\s
                  --migrate:expect rows:1..5

                UPDATE a SET id = 1;
                UPDATE a SET id = 2
                """;

        assertThat(Split.of(POSTGRESQL, text).all())
                .extracting(DirectiveTest::shown)
                .containsExactly(
                        "1:1 CREATE TABLE a (id int)",
                        "6:1 UPDATE a SET id = 1 | BACKFILL 3:1 3:21 table:a key:id   batch:10 | EXPECT 4:3 4:20 rows:1..5",
                        "7:1 UPDATE a SET id = 2");
    }

    @Test
    void anAssertionIsAStatementAtItsPlace() {
        String text = """
                -- migrate:assert SELECT count(*) = 0 FROM a;
                -- migrate:expect rows:1
                -- migrate:assert  /* no */ SELECT 1 -- row
                DELETE FROM a;
                -- migrate:assert SELECT 'in; one'
                """;

        assertThat(Split.of(POSTGRESQL, text).all())
                .extracting(statement -> statement.isAssertion() + " " + shown(statement))
                .containsExactly(
                        "true 1:19 SELECT count(*) = 0 FROM a | ASSERT 1:1 1:19 SELECT count(*) = 0 FROM a;",
                        "true 3:20 /* no */ SELECT 1 -- row | ASSERT 3:1 3:20 /* no */ SELECT 1 -- row",
                        "false 4:1 DELETE FROM a | EXPECT 2:1 2:19 rows:1",
                        "true 5:19 SELECT 'in; one' | ASSERT 5:1 5:19 SELECT 'in; one'");
    }

    @Test
    void anAssertionBelowAnOwnMarkerKnowsItsPlaceInTheFile() {
        TextSource source = TextSlice.ofString("m.sql", "-- migrate:up\r\n-- migrate:assert SELECT 1\r\nSELECT 2")
                .source();

        SqlStatement assertion = StatementReader.readAll(
                        new TextSlice(source, 15, Long.MAX_VALUE, 2), POSTGRESQL, Splitting.lexer())
                .get(0);

        assertThat(assertion.start()).isEqualTo(new Position(2, 19, 33));
        assertThat(assertion.positionOf(7)).isEqualTo(new Position(2, 26, 40));
    }

    @Test
    void queriesAreTakenOutBeforeInlineData() {
        String text =
                "-- migrate:assert SELECT 1\nCOPY a FROM stdin;\n-- migrate:assert no\n1\n\\.\n-- migrate:assert SELECT 2";
        StringBuilder data = new StringBuilder();
        try (StatementReader reader =
                new StatementReader(TextSlice.ofString("m.sql", text), POSTGRESQL, Splitting.lexer())) {
            assertThat(reader.next().orElseThrow().text()).isEqualTo("SELECT 1");
            SqlStatement copy = reader.next().orElseThrow();
            new java.io.BufferedReader(copy.data().orElseThrow().reader())
                    .lines()
                    .forEach(data::append);
            assertThat(reader.next().orElseThrow().text()).isEqualTo("SELECT 2");
            assertThat(reader.next()).isEmpty();
        }
        assertThat(data).hasToString("-- migrate:assert no1");
    }

    @Test
    void whateverEndsStatements() {
        assertThat(Split.of(
                                new SqlserverSyntax(),
                                "SELECT 1\nGO\n-- migrate:expect rows:1\nUPDATE a SET b = 1\nGO 2\n-- migrate:assert SELECT 1\nGO\n")
                        .all())
                .extracting(s -> s.text() + " " + s.directives().size())
                .containsExactly("SELECT 1 0", "UPDATE a SET b = 1 1", "UPDATE a SET b = 1 1", "SELECT 1 1");
        assertThat(Split.of(
                                new MysqlSyntax(),
                                "DELIMITER //\n-- migrate:expect rows:1\nUPDATE a SET b = 1 //\nDELIMITER ;\n-- migrate:assert SELECT 2;\n")
                        .all())
                .extracting(s -> s.text() + " " + s.directives().size())
                .containsExactly("UPDATE a SET b = 1 1", "SELECT 2 1");
        assertThat(Split.of(POSTGRESQL, "-- migrate:expect rows:1\nUPDATE a; SET b = 1")
                        .by(Splitting.none())
                        .all())
                .extracting(DirectiveTest::shown)
                .containsExactly("2:1 UPDATE a; SET b = 1 | EXPECT 1:1 1:19 rows:1");
    }

    @Test
    void theyCountForNoChecksum() {
        assertThat(checksum("-- migrate:backfill table:a\nUPDATE a SET b = 1;\n-- migrate:assert SELECT 1"))
                .isEqualTo(checksum("UPDATE a SET b = 1"));
    }

    @Test
    void whatOnlySoundsAlikeIsAComment() {
        String text = "-- migrate: the rows\n-- migrate:everything else\n-- migrate the assert\n-- migrated:assert x\n"
                + "/* -- migrate:assert x */ SELECT '\n-- migrate:assert y\n' -- as migrate:assert says\n";

        assertThat(Split.of(POSTGRESQL, text).all())
                .singleElement()
                .matches(s -> s.directives().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -- migrate:backfil table:a~UPDATE a             | 1:1  | "-- migrate:backfil table:a" is almost a directive. | Write "-- migrate:backfill", in lower case.
            -- Migrate:Assert SELECT 1~                     | 1:1  | "-- Migrate:Assert SELECT 1" is almost a directive. | Write "-- migrate:assert", in lower case.
            -- migrate: expect rows:1~DELETE FROM a         | 1:1  | "-- migrate: expect rows:1" is almost a directive.  | Write "-- migrate:expect", in lower case.
            A; -- migrate:assert SELECT 1                   | 1:4  | "migrate:assert" stands behind other text on its line. | Write it on a line of its own.
            A~-- migrate:assert SELECT 1                    | 2:1  | "migrate:assert" stands inside a statement.         | Write it in front of a statement, and end the one before it, as with ";".
            A;~-- migrate:expect rows:1~-- the end          | 2:1  | No statement follows this "migrate:expect".         | Write it directly above the statement that it is about.
            -- migrate:expect rows:1~--migrate:expect rows:2~A | 2:1  | A second "migrate:expect" in front of one statement. | Keep one of them.
            -- migrate:assert~A                             | 1:18 | "migrate:assert" without a query.                   | Write a query behind it, on the same line, that gives no row, or one true value, where all is well.
            -- migrate:assert SELECT 1; SELECT 2            | 1:19 | "migrate:assert" takes one query.                   | Write a query behind it, on the same line, that gives no row, or one true value, where all is well.
            -- migrate:assert SELECT 'x                     | 1:26 | A string that starts here is never closed           | Close it with '.
            """)
    void mistakes(String text, String place, String message, String hint) {
        GodwitException failure = Split.of(POSTGRESQL, text.replace('~', '\n')).fails();

        assertThat(failure.code()).isIn(ErrorCode.MIGRATION_MALFORMED, ErrorCode.SQL_UNTERMINATED);
        assertThat(failure.place().orElseThrow().toString()).isEqualTo("test.sql:" + place);
        assertThat(failure).hasMessageContaining(message);
        assertThat(failure.hint()).contains(hint);
    }

    @Test
    void placeholdersStandInThemToo() {
        Placeholders placeholders = new Placeholders(Map.of("p", "app_"));
        Directive directive = Split.of(POSTGRESQL, "-- migrate:backfill table:${p}users\nUPDATE x")
                .all()
                .get(0)
                .directives()
                .get(0);

        assertThat(placeholders.substitute(directive, "m.sql")).isEqualTo("table:app_users");
    }

    private static String shown(SqlStatement statement) {
        String directives = statement.directives().stream()
                .map(d -> " | " + d.word() + " " + d.start() + " " + d.textStart() + " " + d.text())
                .collect(Collectors.joining());
        return statement.start() + " " + statement.text() + directives;
    }

    private static String checksum(String text) {
        return new ChecksumBuilder(POSTGRESQL)
                .add(TextSlice.ofString("m.sql", text), Splitting.lexer())
                .finish();
    }
}
