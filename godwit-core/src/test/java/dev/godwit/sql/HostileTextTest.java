package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, reading it ends, soon, in statements or in an error with a place. */
class HostileTextTest {

    private static final String[] PIECES = {
        "'",
        "\"",
        "`",
        "[",
        "]",
        "$",
        "$$",
        "$a$",
        "/*",
        "*/",
        "/*!",
        "--",
        "#",
        "//",
        "\\",
        "\\.",
        ";",
        "(",
        ")",
        "\n",
        "\r",
        "GO\n",
        "E'",
        "U&'",
        "begin",
        "atomic",
        "end",
        "create",
        "function",
        "procedure",
        "trigger",
        "case",
        "if",
        "then",
        "loop",
        "repeat",
        "until",
        "delimiter ",
        "copy",
        "from",
        "stdin",
        ".",
        ":",
        "<<",
        ">>",
        "${",
        "}",
        "a",
        "1",
        " ",
        "\u00a0",
        "é",
        "\ud83d",
        "\udc00",
        "\0",
        "as",
        "package",
        "declare",
        "handler",
        "for",
        "do",
        "while",
        "row",
        "each",
        "source",
        ":r",
        "select",
        ","
    };

    @Property(tries = 2000)
    void soupEnds(@ForAll("soups") String text) {
        check(text);
    }

    @Property(tries = 300)
    void anyCharactersEnd(@ForAll String text) {
        check(text);
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(parts -> String.join("", parts));
    }

    private static void check(String text) {
        for (SqlSyntax syntax : Syntaxes.ALL.values()) {
            for (Splitting splitting : List.of(Splitting.lexer(), Splitting.none(), Splitting.delimiter("/"))) {
                TextSlice slice = TextSlice.ofString("soup", text);
                assertThat(Checksum.of(List.of(slice), syntax, splitting)).matches("1:[0-9a-f]{64}");
                try {
                    read(slice, syntax, splitting, text.startsWith("\ufeff") ? text.substring(1) : text);
                } catch (GodwitException e) {
                    assertThat(e.code()).isIn(ErrorCode.SQL_UNTERMINATED, ErrorCode.SQL_UNSUPPORTED);
                    assertThat(e.place().orElseThrow().line()).isPositive();
                    assertThat(splitting).isNotEqualTo(Splitting.none());
                }
            }
            SqlTokens.identifiers(text, syntax);
        }
    }

    private static void read(TextSlice slice, SqlSyntax syntax, Splitting splitting, String text) {
        try (StatementReader reader = new StatementReader(slice, syntax, splitting)) {
            for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
                SqlStatement statement = next.get();
                int offset = (int) statement.start().offset();
                String written =
                        text.substring(offset, offset + statement.text().length());
                assertThat(Split.asSent(written, statement.text())).isEqualTo(statement.text());
                assertThat(statement.text()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "$",
                "$a",
                "$a$b",
                "${",
                "${a",
                "/*",
                "*/",
                "/* */",
                "/*!",
                "'",
                "''",
                "'a",
                "\"",
                "`",
                "[",
                "]",
                "-",
                "--",
                "--\n",
                "\\",
                ";",
                "\n",
                "\r",
                " ",
                "a",
                "a ",
                "E'a'\n",
                "\u00a0",
                "é",
                "begin ",
                "create function begin atomic ",
                "case ",
                "GO\n",
                "GO ",
                "create trigger a begin ",
                "begin not atomic if a then ",
                "copy a from stdin;\n",
                "\\.\n",
                "delimiter ;\n",
                "#",
                "1",
                ".",
                "<<",
                "a:"
            })
    void aMegabyteTakesNoTime(String piece) {
        String text = "select " + piece.repeat(1_000_000 / piece.length());
        for (SqlSyntax syntax : Syntaxes.ALL.values()) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                TextSlice slice = TextSlice.ofString("long", text);
                Checksum.of(List.of(slice), syntax, Splitting.lexer());
                try (StatementReader reader = new StatementReader(slice, syntax, Splitting.lexer())) {
                    while (reader.next().isPresent()) {
                        Thread.onSpinWait();
                    }
                } catch (GodwitException e) {
                    assertThat(e.place()).isPresent();
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql", "sqlite", "h2", "sqlserver"})
    void mutationsOfValidScriptsEnd(String engine) {
        String script = "create table t (a int default 'x''y'); /* c */ insert into t values (1, $$a;b$$);\n"
                + "create procedure p() begin if a then select case b when 1 then 2 end; end if; end;\n"
                + "create function f() returns int begin atomic select 1; end;\nGO\ncopy t from stdin;\n1\n\\.\nselect [a], `b`, E'\\'';\n";
        Random random = new Random(42);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder(script);
            for (int i = 0; i < 3; i++) {
                int at = random.nextInt(text.length());
                String piece = PIECES[random.nextInt(PIECES.length)];
                text.replace(at, Math.min(text.length(), at + random.nextInt(4)), piece);
            }
            TextSlice slice = TextSlice.ofString("mutant", text.toString());
            try {
                read(slice, Syntaxes.of(engine), Splitting.lexer(), text.toString());
            } catch (GodwitException e) {
                assertThat(e.code()).isIn(ErrorCode.SQL_UNTERMINATED, ErrorCode.SQL_UNSUPPORTED);
            }
        }
    }
}
