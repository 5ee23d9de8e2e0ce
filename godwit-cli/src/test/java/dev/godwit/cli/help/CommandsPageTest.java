package dev.godwit.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.godwit.cli.GlobalOptions;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.command.Verb;
import dev.godwit.error.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/reference/commands.md} says what the commands say of themselves. */
class CommandsPageTest {

    private static final Path PAGE = Path.of("../docs/reference/commands.md");
    private static final Pattern HEADING = Pattern.compile("^#{2,3} (.*)$", Pattern.MULTILINE);
    private static final Pattern JSON = Pattern.compile("^```json\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource(Verb.class)
    void everyCommandWithItsAliasesAndOptions(Verb verb) throws IOException {
        String section = section(verb.words());
        assertThat(section).contains("`godwit " + verb.words());
        assertThat(verb.aliases()).allSatisfy(alias -> assertThat(section).contains("`" + alias + "`"));
        assertThat(verb.create().usage().options()).allSatisfy(option -> isExplained(option, section));
    }

    @Test
    void everyGlobalOption() throws IOException {
        String section = section("Options of every command");
        assertThat(GlobalOptions.ALL).allSatisfy(option -> isExplained(option, section));
    }

    @Test
    void everyExitCode() throws IOException {
        String section = section("Exit codes");
        for (ExitCode code : ExitCode.values()) {
            assertThat(section).contains("| " + code.number() + " | ");
        }
    }

    @Test
    void noCommandThatIsNotThere() throws IOException {
        List<String> groups =
                List.of(Verb.Group.values()).stream().map(Verb.Group::title).toList();
        List<String> verbs = List.of(Verb.values()).stream().map(Verb::words).toList();
        assertThat(HEADING.matcher(Files.readString(PAGE)).results().map(heading -> heading.group(1)))
                .containsAll(groups)
                .filteredOn(heading -> !groups.contains(heading))
                .filteredOn(heading -> Character.isLowerCase(heading.charAt(0)))
                .containsExactlyElementsOf(verbs);
    }

    @Test
    void theExamplesAreJson() throws IOException {
        List<String> examples = JSON.matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(examples).hasSizeGreaterThan(15).allSatisfy(CommandsPageTest::isJson);
    }

    private static void isExplained(Option option, String section) {
        String shown = option.takesValue() ? option.name() + " " + option.value() : option.name();
        assertThat(section).contains("`" + shown + "`");
        if (option.letter() != 0) {
            assertThat(section).contains("`-" + option.letter() + "`");
        }
    }

    private static void isJson(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            int tokens = 0;
            while (parser.nextToken() != null) {
                tokens++;
            }
            assertThat(tokens).isGreaterThan(3);
        }
    }

    private static String section(String title) throws IOException {
        String page = Files.readString(PAGE);
        List<MatchResult> headings = HEADING.matcher(page).results().toList();
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).group(1).equals(title)) {
                int end = i + 1 < headings.size() ? headings.get(i + 1).start() : page.length();
                return page.substring(headings.get(i).start(), end);
            }
        }
        throw new AssertionError(PAGE + " has no section " + title);
    }
}
