package dev.godwit.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.GodwitException;
import dev.godwit.sql.TextSlice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source files are compiled in one pass by the compiler of the JDK, and by ECJ where there is none. */
class SourceCompilerTest {

    private static SourceCompiler compiler(boolean jdk) {
        return new SourceCompiler(
                SourceCompilerTest.class.getClassLoader(),
                jdk ? Optional.ofNullable(ToolProvider.getSystemJavaCompiler()) : Optional.empty());
    }

    private static SourceFile file(String name, String text) {
        return SourceFile.of(TextSlice.ofString(name, text));
    }

    private static final String EMPTY =
            "public class Step implements Migration { public void up(Database db) { Runnable r = () -> {}; new Inner(); }"
                    + " static class Inner {} }";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void classesOfTheSameNameInOnePass(boolean jdk) {
        SourceFile one = file("m/1_a.java", "/* a */ import dev.godwit.code.*;\n" + EMPTY);
        SourceFile two = file("m/2_b.java", "// b\n\nimport dev.godwit.code.*;\n" + EMPTY);

        Map<SourceFile, CompiledSource> compiled = compiler(jdk).compile(List.of(one, two));

        assertThat(compiled.get(one).classes()).containsOnlyKeys("godwit.m1_a.Step", "godwit.m1_a.Step$Inner");
        assertThat(compiled.get(two).classes()).containsOnlyKeys("godwit.m2_b.Step", "godwit.m2_b.Step$Inner");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPackageOfItsOwnStays(boolean jdk) {
        SourceFile one = file("1_a.java", "/* x */\npackage com.acme;\nimport dev.godwit.code.*;\n" + EMPTY);

        assertThat(compiler(jdk).compile(List.of(one)).get(one).classes()).containsKey("com.acme.Step");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFirstMistakeWithItsPlace(boolean jdk) {
        SourceFile good = file("1_a.java", "import dev.godwit.code.*;\n" + EMPTY);
        SourceFile bad = file("2_b.java", "class X { int x = oops; }\n");

        GodwitException failure =
                catchThrowableOfType(GodwitException.class, () -> compiler(jdk).compile(List.of(good, bad)));

        assertThat(failure).hasMessageStartingWith("2_b.java does not compile: ");
        assertThat(failure.place().orElseThrow().toString()).isEqualTo("2_b.java:1:19");
        assertThat(failure.place().orElseThrow().statement()).contains("class X { int x = oops; }");
    }
}
