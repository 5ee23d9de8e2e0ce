package dev.godwit.dialect.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.alibaba.druid.DbType;
import com.alibaba.druid.sql.SQLUtils;
import com.alibaba.druid.sql.parser.ParserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.apache.shardingsphere.sql.parser.autogen.SQLServerStatementLexer;
import org.apache.shardingsphere.sql.parser.autogen.SQLServerStatementParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The golden files of SQL Server are read by parsers of Transact-SQL that others wrote. This proves their grammar, not what they do.
 *
 * <p>ShardingSphere's grammar is strict, and knows single statements. Druid's parser knows batches as well ({@code DECLARE}, {@code IF},
 * {@code EXEC}), and is more lenient; so it is asked only where the first one says no.
 */
class SqlserverGoldenParseTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/schema/sqlserver");

    /** What neither can read, though SQL Server can. */
    private static final Map<String, String> UNREADABLE = Map.of(
            "replace-view.sql", "CREATE OR ALTER VIEW with a list of columns: one lacks the list, the other OR ALTER");

    /** What only the lenient one reads begins with one of these; all else is read by the strict one. */
    private static final List<String> LENIENT = List.of("DECLARE ", "IF ", "EXEC ");

    static Stream<Path> goldenFiles() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(file -> !text(file).startsWith("-- ")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void everyStatementIsReadByAParserOfTransactSql(Path file) {
        boolean readable = statements(file).stream().allMatch(sql -> isReadByTheStrict(sql) || isReadByTheLenient(sql));
        assertThat(readable)
                .as(text(file))
                .isEqualTo(!UNREADABLE.containsKey(file.getFileName().toString()));
    }

    @Test
    void onlyTheseAreReadByTheLenientParserAlone() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        goldenFiles()
                .filter(file -> !UNREADABLE.containsKey(file.getFileName().toString()))
                .forEach(file -> statements(file).stream()
                        .filter(sql -> LENIENT.stream().noneMatch(sql::startsWith) && !isReadByTheStrict(sql))
                        .forEach(sql -> found.add(file.getFileName().toString())));
        assertThat(found).containsExactly("column-with-sequence.sql", "create-view.sql");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE posts ADD COLUMN body int NULL",
                "ALTER TABLE posts RENAME COLUMN score TO points",
                "ALTER TABLE posts ALTER COLUMN score SET NOT NULL",
                "CREATE TABLE IF NOT EXISTS posts (id int)",
                "CREATE TABLE posts (id int AUTO_INCREMENT)",
                "CREATE TABLE posts (id int,)",
                "DROP TABLE posts CASCADE",
                "CREATE INDEX scores ON posts (score NULLS LAST)"
            })
    void theStrictParserRefusesWhatOtherEnginesSay(String sql) {
        assertThat(isReadByTheStrict(sql)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DECLARE @drop nvarchar(max) = ;",
                "IF EXISTS (SELECT 1 FROM posts EXEC sp_help",
                "EXEC sp_rename N'a', N'b' N'c'"
            })
    void theLenientParserRefusesBrokenBatches(String sql) {
        assertThat(isReadByTheLenient(sql)).isFalse();
    }

    private static List<String> statements(Path file) {
        return List.of(text(file).split(";\n\n|;\n$"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The grammar knows defaults of columns, but not their names, which are therefore left out. */
    private static boolean isReadByTheStrict(String sql) {
        String unnamed = sql.replaceAll("CONSTRAINT \\[DF_\\w+] (?=DEFAULT (?!.* FOR \\w+$))", "");
        SQLServerStatementLexer lexer = new SQLServerStatementLexer(CharStreams.fromString(unnamed));
        lexer.removeErrorListeners();
        lexer.addErrorListener(new Refusal());
        SQLServerStatementParser parser = new SQLServerStatementParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.addErrorListener(new Refusal());
        try {
            parser.execute();
            return true;
        } catch (ParseCancellationException e) {
            return false;
        }
    }

    private static boolean isReadByTheLenient(String sql) {
        try {
            return !SQLUtils.parseStatements(sql, DbType.sqlserver).isEmpty();
        } catch (ParserException e) {
            return false;
        }
    }

    /** Turns the first error into an exception. */
    private static final class Refusal extends BaseErrorListener {

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object symbol,
                int line,
                int column,
                String message,
                RecognitionException e) {
            throw new ParseCancellationException(message);
        }
    }
}
