package dev.godwit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of the rules say what the rules say of themselves, with the examples that the tests run; {@code -Dgolden.write=true} writes
 * them anew.
 */
class RulePagesTest {

    private static final Path FOLDER = Path.of("../docs/reference/rules");

    @TempDir
    Path folder;

    private int examples;

    @Test
    void thePagesSayWhatTheRulesDo() throws IOException {
        Map<String, String> pages = pages();
        if (Boolean.getBoolean("golden.write")) {
            write(pages);
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(page.getKey())))
                    .as(page.getKey())
                    .isEqualTo(page.getValue());
        }
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> old = Files.list(FOLDER)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        pages.forEach((name, text) -> {
            try {
                Files.writeString(FOLDER.resolve(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        RuleBook.everything().forEach((about, engines) -> pages.put(about.id() + ".md", page(about, engines)));
        pages.put("README.md", index());
        return pages;
    }

    private String page(About about, List<String> engines) {
        StringBuilder page = new StringBuilder("# " + about.id() + "\n\n");
        page.append(about.title()).append(". *").append(level(about)).append("; ");
        page.append(names(engines)).append(".*\n\n").append(about.explanation()).append('\n');
        for (RuleExample example : RuleExample.of(about.id())) {
            page.append("\n## ").append(heading(example)).append('\n');
            example.before().ifPresent(before -> page.append("\nThere is:\n").append(sql(before)));
            page.append(example.badFails() ? "\nBad, and refused by the server:\n" : "\nBad:\n");
            page.append(sql(example.bad()));
            page.append(
                    example.better().size() == 1
                            ? "\nBetter:\n"
                            : "\nBetter, in " + example.better().size() + " migrations:\n");
            example.better().forEach(better -> page.append(sql(better)));
            hint(example).ifPresent(hint -> page.append('\n').append(hint).append('\n'));
        }
        return page.append(
                        "\nAll rules are [in this list](README.md); [lint](../../guide/lint.md) tells how they are used.\n")
                .toString();
    }

    private Optional<String> hint(RuleExample example) {
        String engine = example.engines().get(0);
        LintFiles files = new LintFiles(folder.resolve(Integer.toString(++examples)));
        example.before().ifPresent(files::add);
        String bad = files.add(example.bad());
        return files
                .judge(RuleExample.engineName(engine), Set.of(bad), RuleExamplesTest.options(example))
                .found()
                .stream()
                .filter(found -> found.rule().id().equals(example.rule()))
                .flatMap(found -> found.hint().stream())
                .findFirst()
                .map(hint -> hint.replace("godwit lint --fix", "`godwit lint --fix`"));
    }

    private static String level(About about) {
        return about.severity().map(RulePagesTest::noun).orElse("Off by itself");
    }

    private static String noun(Severity severity) {
        return switch (severity) {
            case ERROR -> "An error";
            case WARNING -> "A warning";
            case INFO -> "An info";
        };
    }

    private static String heading(RuleExample example) {
        String engines = names(example.engines().stream()
                .map(RuleExample::engineName)
                .distinct()
                .toList());
        return engines + example.target().map(version -> " " + version).orElse("");
    }

    private static String sql(String text) {
        return "\n```sql\n" + text.stripTrailing() + "\n```\n";
    }

    private static String names(List<String> engines) {
        return Dialects.standard().all().stream()
                .filter(dialect -> engines.contains(dialect.engine()))
                .map(Dialect::displayName)
                .collect(Collectors.joining(", "));
    }

    private static String index() {
        StringBuilder page = new StringBuilder("""
                # The rules of lint

                Each has a page with what happens, why, and an example of what it finds and of what it does not; the examples are run by the tests on
                the engines that they are for (SQL Server's are read, not run). A rule that is off is switched on by `lint: {rules: {RULE: warning}}`
                in `godwit.yaml`; there each can be given another level, or `off`.

                | rule | what it finds | level | engines |
                |---|---|---|---|
                """);
        RuleBook.everything()
                .forEach((about, engines) -> page.append("| [")
                        .append(about.id())
                        .append("](")
                        .append(about.id())
                        .append(".md) | ")
                        .append(about.title())
                        .append(" | ")
                        .append(about.severity().map(Severity::word).orElse("off"))
                        .append(" | ")
                        .append(engines.size() == 6 ? "all" : names(engines))
                        .append(" |\n"));
        return page.toString();
    }
}
