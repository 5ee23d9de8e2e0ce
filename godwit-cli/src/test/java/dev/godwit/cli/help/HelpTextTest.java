package dev.godwit.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.cli.command.Verb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Help word by word. After a wanted change: {@code mvn test -pl godwit-cli -Dtest=HelpTextTest -Dgolden.write=true}, then read the diff. */
class HelpTextTest {

    private static final Path GOLDEN = Path.of("src/test/resources/help");

    private final HelpText help = new HelpText("1.2.3");

    @Test
    void overview() throws IOException {
        compare("overview.txt", help.overview());
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void ofEachCommand(Verb verb) throws IOException {
        String text = help.of(verb);
        compare(verb.words().replace(' ', '-') + ".txt", text);
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theOverviewNamesNoAlias() {
        assertThat(help.overview()).doesNotContain("migrate:latest", "db:migrate", "stamp");
    }

    private static void compare(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
