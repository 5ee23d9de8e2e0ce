package dev.godwit.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.godwit.Godwit;
import dev.godwit.error.GodwitException;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Severity;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds its bad example and nothing else, nothing in its better one, and both are what the engine says of them. */
class RuleExamplesTest {

    @TempDir
    Path folder;

    static List<RuleExample> examples() {
        return RuleExample.all();
    }

    @Test
    void everyRuleHasAnExample() {
        Set<String> withExample = new TreeSet<>();
        examples().forEach(example -> withExample.add(example.rule()));
        assertThat(withExample)
                .containsExactlyInAnyOrderElementsOf(
                        RuleBook.everything().keySet().stream().map(About::id).toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsTheBadOneAlone(RuleExample example) {
        for (String engine : example.engines()) {
            LintFiles files = new LintFiles(folder.resolve(engine));
            example.before().ifPresent(files::add);
            String bad = files.add(example.bad());
            assertThat(LintFiles.rules(files.judge(RuleExample.engineName(engine), Set.of(bad), options(example))))
                    .as(example + ", bad, on " + engine)
                    .containsExactly(example.rule());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsNothingInTheBetterOne(RuleExample example) {
        for (String engine : example.engines()) {
            LintFiles files = new LintFiles(folder.resolve(engine));
            example.before().ifPresent(files::add);
            Set<String> better = new HashSet<>();
            example.better().forEach(text -> better.add(files.add(text)));
            assertThat(LintFiles.rules(files.judge(RuleExample.engineName(engine), better, options(example))))
                    .as(example + ", better, on " + engine)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theEngineRunsThem(RuleExample example) {
        assumeThat(example.runsOn())
                .as("no server of this engine can be started here")
                .isNotEmpty();
        for (Engine engine : example.runsOn()) {
            try (TestDatabase database = TestDatabase.create(engine)) {
                migrates(example, Stream.of(example.bad()), engine + "-bad", database, example.badFails());
            }
            try (TestDatabase database = TestDatabase.create(engine)) {
                migrates(example, example.better().stream(), engine + "-better", database, false);
            }
        }
    }

    private void migrates(
            RuleExample example, Stream<String> migrations, String name, TestDatabase database, boolean fails) {
        LintFiles files = new LintFiles(folder.resolve(name));
        example.before().ifPresent(files::add);
        Godwit godwit = files.on(Godwit.dataSource(database.dataSource()));
        example.before().ifPresent(before -> godwit.migrate());
        migrations.forEach(files::add);
        if (fails) {
            assertThatThrownBy(godwit::migrate).as(example + " as " + name).isInstanceOf(GodwitException.class);
        } else {
            godwit.migrate();
        }
    }

    /** A rule that is off is on here; every other one is as it is by itself. */
    static LintFiles.Options options(RuleExample example) {
        Map<String, Optional<Severity>> levels = new HashMap<>();
        RuleBook.everything().keySet().stream()
                .filter(about -> about.id().equals(example.rule()))
                .forEach(about ->
                        levels.put(about.id(), Optional.of(about.severity().orElse(Severity.WARNING))));
        return new LintFiles.Options(levels, example.target());
    }
}
