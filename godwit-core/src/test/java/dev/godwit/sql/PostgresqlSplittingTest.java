package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.postgresql.PostgresqlSyntax;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresqlSplittingTest {

    private static final PostgresqlSyntax SYNTAX = new PostgresqlSyntax();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'a;b', 'it''s;'",
                "select 'a\\'",
                "select E'it\\'s; \\\\'",
                "select e'a\\'b' || 'c\\'",
                "select E'a'\n'it\\'s; still one'",
                "select E'a' -- why not\n'it\\'s; still one'",
                "select U&'d\\0061t;', U&\"d;\"\"x\", B'1', X'F', N';'",
                "select 1 as \"a;\"\"b;\"",
                "select $$a;b$$",
                "select $tag$a;$$;$tag;$ $tag$",
                "select $été$;$été$",
                "select a$b$c, x$1 from t$",
                "select $1, $2",
                "select 1 /* ; /* ; */ ; */ + 1",
                "select 1 -- ;\n + 1",
                "select 1+--;\n1",
                "select 2*/*;*/3",
                "create rule r as on insert to t do also (select 1; select 2)",
                "select a[1], b::text, :name, c := 1",
                "create function f() returns int language sql begin atomic select 1; select case when true then 2 end; end",
                "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC INSERT INTO t VALUES (1); END",
                "create function f() returns text return 'x'",
                "create function f() returns int begin atomic select t.end, 1 as end from t; end",
                "create function begin() returns int as $$ select 1; $$ language sql",
                "do $$ begin perform 1; end $$",
                "create table ${schema}.t${a--b} (a int default ${c:d.e})",
                "/* a hint */ select 1",
                "copy (select 1) to stdout",
                "copy t from '/tmp/stdin'",
                "select \"from\" from stdin",
            })
    void isOneStatement(String statement) {
        Split.of(SYNTAX, statement + ";").gives(statement);
        Split.of(SYNTAX, "\ufeff \u00a0" + statement + " \r\n;;\n select 2").gives(statement, "select 2");
    }

    @Test
    void blanksThatNoEngineKnowsAreSentAsBlanks() {
        Split.of(SYNTAX, "select\u00a0\u20031\u3000+ '\u00a0'").gives("select  1 + '\u00a0'");
    }

    @Test
    void transactionsAreStatementsOfTheirOwn() {
        Split.of(SYNTAX, "begin; insert into t values (1); end; commit")
                .gives("begin", "insert into t values (1)", "end", "commit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \r\n",
                ";;;",
                "-- only a comment",
                "/* only */ ; -- comments\n/* here */",
                "\ufeff",
                "\u00a0\n"
            })
    void holdsNoStatement(String text) {
        Split.of(SYNTAX, text).gives();
    }

    @Test
    void keepsCommentsExceptThoseInFront() {
        Split.of(
                        SYNTAX,
                        "-- before\n\n/* kept */ -- kept\nselect 1 -- inner\n+ 2 -- last\n; -- gone\nselect 3\n-- at the end\n")
                .gives("/* kept */ -- kept\nselect 1 -- inner\n+ 2 -- last", "select 3\n-- at the end");
    }

    @Test
    void readsCopyData() throws IOException {
        String text =
                "copy t (a, b) from stdin with (format csv);\n1,;\n'\\.x\n\\.\nselect 1;\nCOPY u FROM STDIN; -- data\r\nx\r\n\\.\r\nselect 2";
        try (StatementReader reader =
                new StatementReader(TextSlice.ofString("copy.sql", text), SYNTAX, Splitting.lexer())) {
            assertThat(data(reader)).isEqualTo("1,;\n'\\.x\n");
            assertThat(reader.next().orElseThrow().text()).isEqualTo("select 1");
            assertThat(data(reader)).isEqualTo("x\r\n");
            SqlStatement last = reader.next().orElseThrow();
            assertThat(last.text()).isEqualTo("select 2");
            assertThat(last.start().line()).isEqualTo(9);
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void dataMayEndWithTheFileAndBeSkipped() throws IOException {
        try (StatementReader reader = new StatementReader(
                TextSlice.ofString("copy.sql", "copy t from stdin;\n1\n\\.\ncopy u from stdin;\n1\n2"),
                SYNTAX,
                Splitting.lexer())) {
            assertThat(reader.next().orElseThrow().data()).isPresent();
            assertThat(data(reader)).isEqualTo("1\n2");
            assertThat(reader.next()).isEmpty();
        }
    }

    private static String data(StatementReader reader) throws IOException {
        InlineData data = reader.next().orElseThrow().data().orElseThrow();
        StringBuilder all = new StringBuilder();
        BufferedReader lines = new BufferedReader(data.reader(), 3);
        for (int c = lines.read(); c >= 0; c = lines.read()) {
            all.append((char) c);
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "select 'open; select 1 | 1:8 | A string that starts here is never closed | Close it with '.",
                "select \"open | 1:8 | A quoted name or string that starts here is never closed | Close it with \".",
                "select 1; select $a$ $b$ | 1:18 | A dollar-quoted string $a$ that starts here is never closed | Close it with $a$.",
                "select 1; /* /* */ | 1:11 | A comment that starts here is never closed | Close it with */.",
                "select (1; select 2; | 1:8 | A parenthesis that starts here is never closed | Close it with ).",
            })
    void namesWhatIsNeverClosed(String text, String place, String message, String hint) {
        GodwitException failure = Split.of(SYNTAX, text).fails();
        assertThat(failure.code()).isEqualTo(ErrorCode.SQL_UNTERMINATED);
        assertThat(failure.place().orElseThrow()).hasToString("test.sql:" + place);
        assertThat(failure).hasMessage(message);
        assertThat(failure.hint()).contains(hint);
    }

    @Test
    void namesAnOpenBlock() {
        GodwitException failure = Split.of(SYNTAX, "select 1;\ncreate function f() returns int begin atomic select 1;")
                .fails();
        assertThat(failure.place().orElseThrow()).hasToString("test.sql:2:1");
        assertThat(failure).hasMessage("A statement with a block BEGIN ATOMIC … END that starts here is never closed");
    }

    @ParameterizedTest
    @CsvSource({
        "\\d, \\d",
        "\\i other.sql, \\i",
        "\\copy t from 'x', \\copy",
        "select 1 \\gset, \\gset",
        "select 1 \\; select 2, \\;",
        "\\\\, \\\\",
        "\\., \\.",
    })
    void refusesMetaCommands(String text, String command) {
        GodwitException failure = Split.of(SYNTAX, "select 1;\n  " + text).fails();
        assertThat(failure.code()).isEqualTo(ErrorCode.SQL_UNSUPPORTED);
        assertThat(failure).hasMessage(command + " is a command of the database's own client, not SQL");
        assertThat(failure.hint()).isPresent();
        assertThat(failure.place().orElseThrow().line()).isEqualTo(2);
    }

    @Test
    void passesOverTheFrameOfPgDump() {
        Split.of(SYNTAX, "\\restrict abc\n\nset a = 1;\n\\unrestrict abc\n").gives("set a = 1");
    }

    @Test
    void refusesTextOnTheLineOfACopy() {
        assertThat(Split.of(SYNTAX, "copy t from stdin; select 1;\n1\n\\.\n")
                        .fails()
                        .code())
                .isEqualTo(ErrorCode.SQL_UNSUPPORTED);
    }

    @Test
    void endsTheLineOfACommentAtALoneCarriageReturn() {
        Split.of(SYNTAX, "-- one\rselect 1;\rselect 2;\r").gives("select 1", "select 2");
        assertThat(Split.of(SYNTAX, "-- one\rselect 1;\rselect 2;\r").all().stream()
                        .map(s -> s.start().toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo("2:1 3:1");
    }
}
