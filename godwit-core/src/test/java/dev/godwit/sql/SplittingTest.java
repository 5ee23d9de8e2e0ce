package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.mysql.MysqlSyntax;
import dev.godwit.dialect.postgresql.PostgresqlSyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplittingTest {

    private static final SqlSyntax POSTGRESQL = new PostgresqlSyntax();

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "/       ¦ select 1 / 2;~/~ select '~/~' ~ / ~      ¦ select 1 / 2;#select '~/~'",
                "GO      ¦ select go;~go~select 2~GO -- x~          ¦ select go;#select 2",
                "$$      ¦ select $$a$$                             ¦ select#a",
                "||     ¦ a || b                                   ¦ a#b",
                ";;      ¦ a; b;; c                                 ¦ a; b#c",
                "@@      ¦ a @@ '@@' -- @@                          ¦ a#'@@' -- @@",
                "#END#   ¦ a #end# b                                ¦ a#b",
                "end     ¦ a bend end b                             ¦ a bend#b",
                "\\nGO   ¦ a ~GO~ b~GOTO~GO                         ¦ a#b~GOTO",
                ";\\s*$  ¦ a; b;  ~ c;~                             ¦ a; b#c",
                "^/\\s*$ ¦ a~/~'~/~'~/                              ¦ a#'~/~'",
                "\\$\\$  ¦ a$$b $$ c                                ¦ a#b#c",
            })
    void cutsAtADelimiter(String delimiter, String text, String statements) {
        Split.of(POSTGRESQL, text.replace('~', '\n'))
                .by(Splitting.delimiter(delimiter))
                .gives(statements.replace('~', '\n').split("#"));
    }

    @Test
    void doesNotCutAtAll() {
        Split.of(POSTGRESQL, "\ufeff-- x\nselect 'open; \\d; select 2;\n \n")
                .by(Splitting.none())
                .gives("select 'open; \\d; select 2;\n \n");
        Split.of(POSTGRESQL, "-- x\nselect 1;\nselect 2;\n \n")
                .by(Splitting.none())
                .gives("select 1;\nselect 2;");
        Split.of(POSTGRESQL, "-- x\n").by(Splitting.none()).gives();
    }

    @Test
    void blocksDoNotMatterToADelimiter() {
        Split.of(new MysqlSyntax(), "create procedure p() begin select 1; end /\n/\nselect 2")
                .by(Splitting.delimiter("/"))
                .gives("create procedure p() begin select 1; end /", "select 2");
    }

    @Test
    void tellsHeads() {
        assertThat(Split.of(
                                POSTGRESQL,
                                "/* x */ create unique\nindex concurrently \"If\" on app . \"T\" (a, b); (select 1.5); alter type a.b add value 'x'")
                        .all())
                .extracting(s -> s.head().toString())
                .containsExactly(
                        "CREATE UNIQUE INDEX CONCURRENTLY \"If\" ON APP.\"T\" A", "SELECT", "ALTER TYPE A.B ADD VALUE");
    }

    @Test
    void positionsCountLinesOfEveryKind() {
        SqlStatement statement =
                Split.of(POSTGRESQL, "\n\r\n  \rselect\r\n  1;").all().get(0);
        assertThat(statement.start()).isEqualTo(new Position(4, 1, 6));
        assertThat(statement.positionOf(10)).isEqualTo(new Position(5, 3, 16));
        assertThat(statement.positionOf(99)).isEqualTo(new Position(5, 4, 17));
    }

    @Test
    void slicesKnowTheirPlaceInTheFile() {
        TextSource source = TextSlice.ofString("m.sql", "-- up\nselect 1;\nselect 2;\n-- down\nselect 3")
                .source();
        TextSlice slice = new TextSlice(source, 6, 26, 2);
        assertThat(slice.text()).isEqualTo("select 1;\nselect 2;\n");
        assertThat(StatementReader.readAll(slice, POSTGRESQL, Splitting.lexer()))
                .extracting(s -> s.text() + " at " + s.start() + " " + s.start().offset())
                .containsExactly("select 1 at 2:1 6", "select 2 at 3:1 16");
    }
}
