package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTokensTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "postgresql ¦ alter table App.\"My \"\"T\" add x1 int -- y ¦ alter table App My \"T add x1 int",
                "postgresql ¦ do $$ begin drop table \"a\"; end $$ ¦ do begin drop table a end",
                "postgresql ¦ select U&\"a\", $1, 1e5, 'b', E'c', a$b ¦ select a a$b",
                "mysql ¦ select `a``b`, c # d ¦ select a`b c",
                "mysql ¦ /*!50000 drop table t */ ¦ drop table t",
                "sqlserver ¦ select [a]]b], @c, #d ¦ select a]b",
                "sqlite ¦ select [a], `b`, \"c\" ¦ select a b c",
            })
    void findsIdentifiers(String engine, String sql, String names) {
        assertThat(String.join(" ", SqlTokens.identifiers(sql, Syntaxes.of(engine))))
                .isEqualTo(names);
    }

    @Test
    void tellsKindsAndPlaces() {
        assertThat(SqlTokens.of("a /* x */ 'b'<\"c\"", Syntaxes.of("postgresql")))
                .containsExactly(
                        new SqlToken(TokenKind.WORD, "a", 0),
                        new SqlToken(TokenKind.STRING, "'b'", 10),
                        new SqlToken(TokenKind.SYMBOL, "<", 13),
                        new SqlToken(TokenKind.NAME, "\"c\"", 14));
    }
}
