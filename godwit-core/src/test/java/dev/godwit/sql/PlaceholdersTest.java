package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    private final Placeholders placeholders =
            new Placeholders(Map.of("schema", "app", "a.b:c_d-1", "x", "empty", "", "nested", "${schema}"));

    @ParameterizedTest
    @CsvSource({
        "create table ${schema}.t, create table app.t",
        "select '${schema}' /* ${schema} */, select 'app' /* app */",
        "a${a.b:c_d-1}b${empty}c, axbc",
        "${nested}, ${schema}",
        "${} ${a b} $schema {schema} ${, ${} ${a b} $schema {schema} ${",
        "${${schema}, ${app",
    })
    void replaces(String text, String expected) {
        assertThat(placeholders.substitute(statement(text), "a.sql").text()).isEqualTo(expected);
    }

    @Test
    void leadsBackToTheOriginal() {
        Substituted substituted = placeholders.substitute(statement("ab ${schema} cd ${empty} ef"), "a.sql");
        assertThat(substituted.text()).isEqualTo("ab app cd  ef");
        assertThat(substituted.originalOffset(1)).isEqualTo(1);
        assertThat(substituted.originalOffset(3)).isEqualTo(3);
        assertThat(substituted.originalOffset(5)).isEqualTo(3);
        assertThat(substituted.originalOffset(7)).isEqualTo(13);
        assertThat(substituted.originalOffset(11)).isEqualTo(25);
        assertThat(substituted.originalOffset(13)).isEqualTo(27);
    }

    @Test
    void refusesUnknownNames() {
        GodwitException failure = catchThrowableOfType(
                GodwitException.class,
                () -> placeholders.substitute(
                        Split.of(Syntaxes.of("postgresql"), "\n\nselect\n ${shema}")
                                .all()
                                .get(0),
                        "a.sql"));
        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_MALFORMED);
        assertThat(failure).hasMessage("The placeholder ${shema} has no value");
        assertThat(failure.place().orElseThrow()).hasToString("a.sql:4:2");
        assertThat(failure.hint()).contains("Did you mean ${schema}?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mysql", "postgresql", "sqlite", "sqlserver"})
    void areHarmlessToEveryLexer(String engine) {
        String statement = "create table ${a--b}.x${c:d}y${e.f} (a int default ${g_h}) ${i}";
        Split.of(Syntaxes.of(engine), statement).gives(statement);
        assertThat(SqlTokens.of(statement, Syntaxes.of(engine)))
                .extracting(SqlToken::text)
                .contains("${a--b}", "x${c:d}y${e.f}", "${g_h}", "${i}");
    }

    private static SqlStatement statement(String text) {
        return new SqlStatement(
                text, Position.START, new StatementHead(java.util.List.of()), java.util.Optional.empty());
    }

    @Test
    void valuesAreHiddenInWhatEnginesSay() {
        Placeholders all = new Placeholders(Map.of(
                "owner",
                "alice",
                "pw",
                "p$ss(word",
                "short",
                "int",
                "long",
                "abcdefgh",
                "longer",
                "abcdefgh2",
                "name",
                "owner"));
        assertThat(all.hideValues("role \"alice\" of malice, int; 'p$ss(word' xp$ss(wordx"))
                .isEqualTo("role \"${owner}\" of malice, int; '${pw}' x${pw}x");
        assertThat(all.hideValues("abcdefgh2 xabcdefghx owner")).isEqualTo("${longer} x${long}x ${name}");
        assertThat(new Placeholders(Map.of()).hideValues("${x} $1")).isEqualTo("${x} $1");
    }
}
