package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.cli.command.ReportChoice;
import dev.godwit.error.GodwitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command that the README and the guides show is one that Godwit takes, with these options. */
class DocumentedCommandsTest {

    private static final Pattern SHOWN = Pattern.compile("(?m)(?:^\\$ godwit |^godwit |`godwit )([a-z][^`\n]*)");

    @Test
    void everyCommandIsUnderstood() throws IOException {
        List<String> wrong = new ArrayList<>();
        int commands = 0;
        for (Path page : pages()) {
            for (String command : commands(Files.readString(page))) {
                commands++;
                mistake(command).ifPresent(why -> wrong.add(page + ": godwit " + command + ": " + why));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(commands).isGreaterThan(100);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("..", "README.md")));
        try (Stream<Path> guides = Files.walk(Path.of("..", "docs", "guide"))) {
            guides.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    private static List<String> commands(String page) {
        return SHOWN.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(shown -> shown.replaceFirst("^[`$ ]*godwit ", ""))
                .map(shown -> shown.replaceFirst(" +#.*| [>|].*|…$|;.*", "").strip())
                .toList();
    }

    private static Optional<String> mistake(String command) {
        List<String> args = new ArrayList<>();
        Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)")
                .matcher(command)
                .results()
                .forEach(word -> {
                    for (int group = 1; group <= 3; group++) {
                        if (word.group(group) != null) {
                            args.add(word.group(group));
                        }
                    }
                });
        try {
            Invocation invocation = Invocation.of(args);
            ReportChoice.of(invocation.verb().orElseThrow().create().usage(), invocation.arguments());
            return Optional.empty();
        } catch (GodwitException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
