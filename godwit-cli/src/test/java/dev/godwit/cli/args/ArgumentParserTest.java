package dev.godwit.cli.args;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentParserTest {

    private static final Option STEPS = Option.of("--steps", "N", "").letter('n');
    private static final Option DRY_RUN = Option.flag("--dry-run", "").letter('d');
    private static final Option QUIET = Option.flag("--quiet", "").letter('q');
    private static final Option SECRET = Option.of("--secret", "X", "").hide();

    private static final Option TEXT = Option.of("--text", "TEXT", "");

    private final ArgumentParser parser = new ArgumentParser(List.of(STEPS, DRY_RUN, QUIET, SECRET, TEXT));

    private Arguments parse(String... args) {
        return parser.parse(List.of(args));
    }

    private String error(String... args) {
        GodwitException e = catchThrowableOfType(GodwitException.class, () -> parse(args));
        assertThat(e.code()).isEqualTo(ErrorCode.USAGE);
        return e.getMessage() + e.hint().map(h -> " | " + h).orElse("");
    }

    @Test
    void everyWayToGiveAValue() {
        assertThat(parse("--steps", "3").value(STEPS)).contains("3");
        assertThat(parse("--steps=3").value(STEPS)).contains("3");
        assertThat(parse("-n", "3").value(STEPS)).contains("3");
        assertThat(parse("-n3").value(STEPS)).contains("3");
        assertThat(parse("-n=3").value(STEPS)).contains("3");
        assertThat(parse("-dqn3").value(STEPS)).contains("3");
        assertThat(parse("--steps", "-1").value(STEPS))
                .as("looks like an option, but is none")
                .contains("-1");
        assertThat(parse("--steps", "1", "--steps", "2").value(STEPS))
                .as("the last counts")
                .contains("2");
        assertThat(parse("--steps", "1", "--steps", "2").values(STEPS)).containsExactly("1", "2");
    }

    @Test
    void flagsAndWords() {
        Arguments arguments = parse("a", "-dq", "b", "--", "--dry-run", "-");
        assertThat(arguments.has(DRY_RUN)).isTrue();
        assertThat(arguments.has(QUIET)).isTrue();
        assertThat(arguments.has(STEPS)).isFalse();
        assertThat(arguments.words()).containsExactly("a", "b", "--dry-run", "-");
        assertThat(parse("-").words()).as("standard input").containsExactly("-");
    }

    @Test
    void wrongOnes() {
        assertThat(error("--stepps")).isEqualTo("Unknown option --stepps. | Did you mean --steps?");
        assertThat(error("-dry-run")).isEqualTo("Unknown option -r.");
        assertThat(error("-steps")).isEqualTo("Unknown option -steps. | Did you mean --steps?");
        assertThat(error("-x")).isEqualTo("Unknown option -x.");
        assertThat(error("--secre", "x")).as("hidden ones are not suggested").isEqualTo("Unknown option --secre.");
        assertThat(error("--steps")).isEqualTo("--steps needs a value. | Write --steps N, or --steps=N.");
        assertThat(error("--steps", "--quiet")).isEqualTo("--steps needs a value. | Write --steps N, or --steps=N.");
        assertThat(error("-n", "-q")).isEqualTo("--steps needs a value. | Write --steps N, or --steps=N.");
        assertThat(error("--steps=")).isEqualTo("--steps has an empty value. | Is a shell variable behind it not set?");
        assertThat(error("--steps", ""))
                .isEqualTo("--steps has an empty value. | Is a shell variable behind it not set?");
        assertThat(parse("--text", "").value(TEXT)).as("a text may be empty").contains("");
        assertThat(error("--quiet=yes")).isEqualTo("--quiet takes no value.");
    }

    @Test
    void findsWords() {
        assertThat(parser.wordAt(List.of("migrate"), 0)).isZero();
        assertThat(parser.wordAt(List.of("--steps", "3", "-q", "migrate"), 0)).isEqualTo(3);
        assertThat(parser.wordAt(List.of("--steps=3", "migrate"), 0)).isEqualTo(1);
        assertThat(parser.wordAt(List.of("-n3", "-dqn", "3", "migrate"), 0)).isEqualTo(3);
        assertThat(parser.wordAt(List.of("--", "migrate"), 0)).isEqualTo(1);
        assertThat(parser.wordAt(List.of("--unknown", "migrate"), 0)).isEqualTo(-1);
        assertThat(parser.wordAt(List.of("-x", "migrate"), 0)).isEqualTo(-1);
        assertThat(parser.wordAt(List.of("--steps"), 0)).isEqualTo(-1);
        assertThat(parser.wordAt(List.of("--"), 0)).isEqualTo(-1);
        assertThat(parser.wordAt(List.of(), 0)).isEqualTo(-1);
    }

    @Test
    void typedValues() {
        assertThat(parse("--steps", "12").count(STEPS)).hasValue(12);
        assertThat(parse().count(STEPS)).isEmpty();
        for (String wrong : new String[] {"0", "-1", "x", "1.5", "99999999999"}) {
            GodwitException e = catchThrowableOfType(
                    GodwitException.class, () -> parse("--steps=" + wrong).count(STEPS));
            assertThat(e).hasMessage("--steps is `" + wrong + "`, but must be a whole number above 0.");
        }
        assertThat(parse("--steps=2m").duration(STEPS)).contains(Duration.ofMinutes(2));
        assertThat(catchThrowableOfType(
                        GodwitException.class, () -> parse("--steps=soon").duration(STEPS)))
                .hasMessage("--steps is `soon`, but must be a length of time such as 500ms, 30s or 2m.");
    }

    @Test
    void exclusiveOnes() {
        parse("-q").atMostOneOf(QUIET, DRY_RUN);
        assertThat(catchThrowableOfType(
                        GodwitException.class, () -> parse("-qd").atMostOneOf(QUIET, DRY_RUN)))
                .hasMessage("--quiet and --dry-run cannot be given together.");
    }
}
