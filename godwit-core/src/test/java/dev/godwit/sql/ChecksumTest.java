package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksumTest {

    /** A line of the file of frozen checksums; the one above it stands in for {@code -}. */
    record Golden(String engine, String splitting, String text, String checksum) {}

    static List<Golden> frozen() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ChecksumTest.class.getResourceAsStream("checksums.txt"), StandardCharsets.UTF_8))) {
            String[] above = {""};
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" \\| "))
                    .map(parts -> {
                        above[0] = parts[3].equals("-") ? above[0] : parts[3];
                        return new Golden(parts[0], parts[1], unescaped(parts[2]), above[0]);
                    })
                    .toList();
        }
    }

    private static String unescaped(String text) {
        return text.replace("\\ufeff", "\ufeff")
                .replace("\\u00a0", "\u00a0")
                .replace("\\u3000", "\u3000")
                .translateEscapes();
    }

    @ParameterizedTest
    @MethodSource("frozen")
    void isFrozen(Golden golden) {
        assertThat(checksum(golden.engine(), golden.splitting(), golden.text()))
                .as(golden.text())
                .isEqualTo(golden.checksum());
    }

    private static String checksum(String engine, String splitting, String text) {
        Splitting how = splitting.equals("lexer")
                ? Splitting.lexer()
                : splitting.equals("none") ? Splitting.none() : Splitting.delimiter(splitting.translateEscapes());
        return Checksum.of(List.of(TextSlice.ofString("x.sql", text)), Syntaxes.of(engine), how);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "postgresql ¦ select 1 ¦ select 2",
                "postgresql ¦ select a b ¦ select ab",
                "postgresql ¦ select a ¦ SELECT a",
                "postgresql ¦ select 'a' ¦ select 'a '",
                "postgresql ¦ select 'a' 'b' ¦ select 'a''b'",
                "postgresql ¦ select E 'a' ¦ select E'a'",
                "postgresql ¦ select \"a\" ¦ select a",
                "postgresql ¦ select 1; select 2 ¦ select 1 select 2",
                "postgresql ¦ select ${a} ¦ select ${b}",
                "postgresql ¦ copy t from stdin;\\n1\\n\\\\.\\n ¦ copy t from stdin;\\n1 \\n\\\\.\\n",
                "mysql ¦ /*!40101 set a = 1 */ ¦ set a = 1",
                "mysql ¦ select /*+ a */ 1 ¦ select 1",
                "sqlserver ¦ select 1\\nGO 2 ¦ select 1\\nGO",
            })
    void seesADifference(String engine, String one, String other) {
        assertThat(checksum(engine, "lexer", one.translateEscapes()))
                .isNotEqualTo(checksum(engine, "lexer", other.translateEscapes()));
    }

    @Test
    void doesNotCareHowAScriptIsSliced() {
        String whole = checksum("postgresql", "lexer", "select 1;\nselect 2;");
        assertThat(Checksum.of(
                        List.of(TextSlice.ofString("a", "select 1\n"), TextSlice.ofString("b", "select 2")),
                        Syntaxes.of("postgresql"),
                        Splitting.lexer()))
                .isEqualTo(whole);
    }

    @Test
    void aBuilderStartsAnewAfterEachChecksum() {
        ChecksumBuilder builder = new ChecksumBuilder(Syntaxes.of("mysql"));
        TextSlice slice = TextSlice.ofString("a", "select 1; select '".repeat(3000));
        String first = builder.add(slice, Splitting.lexer()).addText("value").finish();
        assertThat(builder.add(slice, Splitting.lexer()).addText("value").finish())
                .isEqualTo(first);
        assertThat(builder.add(slice, Splitting.lexer()).addText("other").finish())
                .isNotEqualTo(first);
    }
}
