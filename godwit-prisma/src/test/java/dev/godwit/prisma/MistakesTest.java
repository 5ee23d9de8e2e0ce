package dev.godwit.prisma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is wrong in a schema is told with its place, and what to write instead. Each case of {@code mistakes.txt} is a schema, then what is
 * said: the place, the sentence, the hint.
 */
class MistakesTest {

    private static final String USUAL = "datasource db {\n  provider = \"postgresql\"\n}\n";

    record Case(String name, String text, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        String all = Files.readString(Path.of("src/test/resources/mistakes.txt"));
        return Arrays.stream(all.split("(?m)^=== ")).skip(1).map(part -> {
            int end = part.indexOf('\n');
            String[] halves = part.substring(end + 1).split("(?m)^---\n");
            return new Case(part.substring(0, end), halves[0], halves[1].strip());
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areToldWithTheirPlace(Case one) {
        assertThat(said(one.text())).isEqualTo(one.expected());
    }

    @Test
    void theLineIsShown() {
        GodwitException error = error(USUAL + "model A {\n  id Int @id\n  b  Strng\n}\n");

        assertThat(error.code()).isEqualTo(ErrorCode.SCHEMA_MALFORMED);
        assertThat(error.place().orElseThrow().statement()).contains("b  Strng");
    }

    static String said(String text) {
        String whole = text.contains("datasource") ? text : text + USUAL;
        GodwitException error = error(whole);
        return error.place().map(place -> place.line() + ":" + place.column()).orElse("-") + " " + error.getMessage()
                + "\n" + error.hint().orElse("");
    }

    private static GodwitException error(String text) {
        return catchThrowableOfType(GodwitException.class, () -> Rendered.schema(text, "postgresql"));
    }
}
