package dev.godwit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.h2.H2Dialect;
import dev.godwit.migration.Script;
import dev.godwit.program.JavaPrograms;
import dev.godwit.sql.TextSlice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts that run as one are the same as one script with all their statements. */
class JoinedInspectionTest {

    private static final List<String> STATEMENTS = List.of("SET @x = 1;", "INSERT INTO a VALUES (1);");

    private final Scripts scripts = new Scripts(
            H2Dialect.create(),
            Optional.empty(),
            new JavaPrograms(H2Dialect.create(), Optional.empty(), JoinedInspectionTest.class.getClassLoader()));

    /** All ways to have three scripts of up to two statements. */
    static Stream<List<String>> scripts() {
        List<String> some = Stream.of("", "s", "p", "ss", "sp", "ps", "pp").toList();
        return some.stream()
                .flatMap(a -> some.stream().flatMap(b -> some.stream().map(c -> List.of(a, b, c))));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void sameAsOneScript(List<String> parts) {
        ScriptInspection joined =
                JoinedInspection.of(parts.stream().map(this::inspect).toList());
        assertThat(joined).isEqualTo(inspect(String.join("", parts)));
    }

    private ScriptInspection inspect(String letters) {
        StringBuilder text = new StringBuilder();
        Arrays.stream(letters.split(""))
                .filter(l -> !l.isEmpty())
                .forEach(letter -> text.append(letter.equals("s") ? STATEMENTS.get(0) : STATEMENTS.get(1))
                        .append('\n'));
        return scripts.inspect("x.sql", Script.of(TextSlice.ofString("x.sql", text.toString())));
    }
}
