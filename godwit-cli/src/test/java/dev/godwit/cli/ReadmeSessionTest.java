package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The terminal session at the head of the README is what the program prints, but for times. With {@code -Dgolden.write=true} it is recorded
 * anew.
 */
class ReadmeSessionTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Pattern SESSION = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MIGRATION = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theSessionIsWhatTheProgramPrints() throws IOException {
        String readme = Files.readString(README);
        String recorded = first(SESSION, readme);
        String printed = session(recorded, first(MIGRATION, readme));
        if (Boolean.getBoolean("golden.write") && !withoutTimes(printed).equals(withoutTimes(recorded))) {
            Files.writeString(README, readme.replace(recorded, printed));
        }
        assertThat(withoutTimes(printed)).isEqualTo(withoutTimes(recorded));
    }

    /** Runs its commands again; what {@code make} writes is filled in as the README goes on to show. */
    private String session(String recorded, String migration) throws IOException {
        Shell shell = new Shell(folder);
        assertThat(shell.run("init").code()).isZero();
        StringBuilder session = new StringBuilder();
        for (String line :
                recorded.lines().filter(line -> line.startsWith("$ godwit ")).toList()) {
            Ran ran = shell.run(line.substring("$ godwit ".length()).split(" "));
            assertThat(ran.code()).as("%s: %s", line, ran.err()).isZero();
            session.append(session.isEmpty() ? "" : "\n")
                    .append(line)
                    .append('\n')
                    .append(ran.out());
            if (line.startsWith("$ godwit make ")) {
                Files.writeString(folder.resolve(ran.out().strip()), migration);
            }
        }
        return session.toString();
    }

    private static String first(Pattern block, String text) {
        Matcher found = block.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String withoutTimes(String session) {
        return session.replaceAll("\\d+ ms", "… ms")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ +\\d+\n", "… …\n")
                .replaceAll("applied at +ms\n", "applied at ms\n");
    }
}
