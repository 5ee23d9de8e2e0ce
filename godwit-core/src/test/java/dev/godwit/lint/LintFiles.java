package dev.godwit.lint;

import dev.godwit.Godwit;
import dev.godwit.GodwitBuilder;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.TargetVersion;
import dev.godwit.migration.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A folder of migrations to be judged. */
final class LintFiles {

    private final Path folder;
    private int files;

    LintFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes the next migration and returns its version. */
    String add(String text) {
        return add(text, "sql");
    }

    String add(String text, String extension) {
        String version = String.valueOf(++files);
        try {
            Files.createDirectories(folder.resolve("migrations"));
            Files.writeString(folder.resolve("migrations/" + version + "_step." + extension), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return version;
    }

    Godwit on(GodwitBuilder builder) {
        return builder.withoutLog().locations(folder, List.of("migrations")).build();
    }

    /** Judges these without a database. */
    LintReport judge(String engine, Set<String> versions, Options options) {
        Map<String, Optional<Severity>> levels = new HashMap<>(Map.of("no-down", Optional.empty()));
        levels.putAll(options.levels);
        Set<Version> named = versions.stream().map(Version::new).collect(java.util.stream.Collectors.toSet());
        return on(Godwit.url(url(engine)))
                .lint(new LintOptions(
                        new LintScope.Only(named, "named"),
                        levels,
                        Optional.empty(),
                        options.target.flatMap(TargetVersion::parse),
                        Optional.empty()));
    }

    LintReport judge(String engine, String version) {
        return judge(engine, Set.of(version), Options.NONE);
    }

    static List<String> rules(LintReport report) {
        return report.found().stream().map(found -> found.rule().id()).toList();
    }

    private static String url(String engine) {
        return switch (engine) {
            case "postgresql" -> "postgres://nobody@127.0.0.1:1/nothing";
            case "sqlite" -> "sqlite::memory:";
            case "h2" -> "h2:mem:nothing";
            case "sqlserver" -> "sqlserver://127.0.0.1:1;databaseName=nothing";
            default -> engine + "://nobody@127.0.0.1:1/nothing";
        };
    }

    /** What a project says. */
    record Options(Map<String, Optional<Severity>> levels, Optional<String> target) {
        static final Options NONE = new Options(Map.of(), Optional.empty());

        static Options target(String version) {
            return new Options(Map.of(), Optional.of(version));
        }
    }
}
