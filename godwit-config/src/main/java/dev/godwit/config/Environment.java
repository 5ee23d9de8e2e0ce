package dev.godwit.config;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.TargetVersion;
import dev.godwit.migration.Durations;
import dev.godwit.migration.Version;
import dev.godwit.plan.OrderPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of one environment. Each is worked out when it is asked for, so that a variable that is not set matters only to those
 * who need it; every method may throw a {@link GodwitException} with code {@code CONFIGURATION}. Immutable and thread-safe.
 */
public final class Environment {

    private final String name;
    private final Path directory;
    private final Section section;
    private final Variables variables;

    Environment(String name, Path directory, Section section, Variables variables) {
        this.name = name;
        this.directory = directory;
        this.section = section;
        this.variables = variables;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The directory of the configuration file; locations and paths are relative to it. */
    public Path directory() {
        return directory;
    }

    /** Where the database is; paths in URLs of file databases are relative to {@link #directory}. */
    public Optional<String> url() {
        return text(Setting.URL).map(url -> FileUrls.resolve(url, directory));
    }

    /** Who logs in. */
    public Optional<String> user() {
        return text(Setting.USER);
    }

    /** With which password. */
    public Optional<String> password() {
        return text(Setting.PASSWORD);
    }

    /** Whether {@code redo}, {@code reset} and {@code db drop} are refused. Default: no. */
    public boolean isProtected() {
        return text(Setting.PROTECTED).map(t -> flag(Setting.PROTECTED, t)).orElse(false);
    }

    /** Whether a migration that was edited after it was applied runs again. Default: no. */
    public boolean rerunsEdited() {
        return text(Setting.RERUN_EDITED)
                .map(t -> flag(Setting.RERUN_EDITED, t))
                .orElse(false);
    }

    /** Where migrations are. Default: {@code migrations}. */
    public List<String> migrations() {
        List<String> locations = list(Setting.MIGRATIONS);
        return locations.isEmpty() ? List.of("migrations") : locations;
    }

    /**
     * What migrations and seeds in Java use besides Godwit: jars and directories of classes; {@code lib/*.jar} stands for all jars of a
     * directory. Default: nothing.
     */
    public List<Path> classpath() {
        List<Path> path = new ArrayList<>();
        for (String entry : list(Setting.CLASSPATH)) {
            new ClasspathEntry(directory, entry).addTo(path);
        }
        return path;
    }

    /** Where seeds are. Default: {@code seeds}. */
    public Path seeds() {
        return directory.resolve(text(Setting.SEEDS).orElse("seeds"));
    }

    /** The name of the history table, where one is given. */
    public Optional<String> historyTable() {
        return text(Setting.HISTORY_TABLE);
    }

    /** The schema of the history table, where one is given. */
    public Optional<String> historySchema() {
        return text(Setting.HISTORY_SCHEMA);
    }

    /** What happens to late arrivals, where it is given. */
    public Optional<OrderPolicy> order() {
        return text(Setting.ORDER).map(t -> order(Setting.ORDER, t));
    }

    /** How long to wait for the lock, where it is given. */
    public Optional<Duration> lockWait() {
        return text(Setting.LOCK_WAIT).map(t -> duration(Setting.LOCK_WAIT, t));
    }

    /** How long a statement of a migration waits for a lock of the engine, where it is given; zero is without limit. */
    public Optional<Duration> lockTimeout() {
        return text(Setting.LOCK_TIMEOUT).map(t -> duration(Setting.LOCK_TIMEOUT, t));
    }

    /** For how long it is tried again when it waited in vain, where it is given; zero is never. */
    public Optional<Duration> lockRetry() {
        return text(Setting.LOCK_RETRY).map(t -> duration(Setting.LOCK_RETRY, t));
    }

    /** How long a statement of a migration may run, where it is given; zero is without limit. */
    public Optional<Duration> statementTimeout() {
        return text(Setting.STATEMENT_TIMEOUT).map(t -> duration(Setting.STATEMENT_TIMEOUT, t));
    }

    /** Whether backfills are left for runs of their own, where it is given. */
    public Optional<Boolean> backfillDefer() {
        return text(Setting.BACKFILL_DEFER).map(t -> flag(Setting.BACKFILL_DEFER, t));
    }

    /** How far replicas may be behind before a backfill rests, where it is given; zero does not look at them. */
    public Optional<Duration> backfillMaxLag() {
        return text(Setting.BACKFILL_MAX_LAG).map(t -> duration(Setting.BACKFILL_MAX_LAG, t));
    }

    /** The URLs of replicas that a backfill asks how far they are; none where none are given. */
    public List<String> backfillReplicas() {
        return list(Setting.BACKFILL_REPLICAS);
    }

    /** A query that says when a backfill shall rest, where one is given. */
    public Optional<String> backfillPauseWhen() {
        return text(Setting.BACKFILL_PAUSE_WHEN);
    }

    /** Values for placeholders. */
    public Map<String, String> placeholders() {
        Map<String, String> result = new LinkedHashMap<>();
        Value value = section.get(Setting.PLACEHOLDERS);
        if (value != null) {
            for (Value.Item item : value.items()) {
                result.put(item.name(), variables.resolve(value.key() + "." + item.name(), item));
            }
        }
        return result;
    }

    /** Contexts of this environment. */
    public Set<String> contexts() {
        return new LinkedHashSet<>(list(Setting.CONTEXTS));
    }

    /** Label expression of this environment; empty for none. */
    public String labels() {
        return text(Setting.LABELS).orElse("");
    }

    /** The URL of the server on which scratch databases are made; paths in it are relative to {@link #directory}. */
    public Optional<String> shadow() {
        return text(Setting.SHADOW).map(url -> FileUrls.resolve(url, directory));
    }

    /** The wanted schema, as it is written. */
    public Optional<String> schema() {
        return text(Setting.SCHEMA);
    }

    /** What {@code lint} finds important. */
    public LintSettings lint() {
        return new LintSettings(
                lintRules(),
                text(Setting.LINT_START_AFTER).map(Version::new),
                text(Setting.LINT_FAIL_ON)
                        .map(word -> Severity.named(word)
                                .orElseThrow(() -> wrong(Setting.LINT_FAIL_ON, word, "error, warning or info"))),
                text(Setting.LINT_TARGET_VERSION)
                        .map(number -> TargetVersion.parse(number)
                                .orElseThrow(() ->
                                        wrong(Setting.LINT_TARGET_VERSION, number, "a version such as 14 or 10.6"))),
                text(Setting.LINT_FACTS).map(url -> FileUrls.resolve(url, directory)));
    }

    private Map<String, Optional<Severity>> lintRules() {
        Value value = section.get(Setting.LINT_RULES);
        return value == null ? Map.of() : new LintLevels(variables).read(value);
    }

    /** Checks what can be checked without knowing variables. */
    void check() {
        for (Map.Entry<Setting, Value> entry : section.all()) {
            Value value = entry.getValue();
            if (value.items().size() == 1 && !Variables.in(value.items().get(0).text())) {
                String text = value.items().get(0).text();
                switch (entry.getKey().shape()) {
                    case FLAG -> flag(entry.getKey(), text);
                    case CHOICE -> order(entry.getKey(), text);
                    case DURATION -> duration(entry.getKey(), text);
                    case TEXT, LIST, MAP -> {}
                }
            }
        }
    }

    /** A text, or nothing where it is not given or turns out empty. */
    private Optional<String> text(Setting setting) {
        Value value = section.get(setting);
        if (value == null) {
            return Optional.empty();
        }
        String text = variables.resolve(value.key(), value.items().get(0));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private List<String> list(Setting setting) {
        List<String> result = new ArrayList<>();
        Value value = section.get(setting);
        if (value != null) {
            for (Value.Item item : value.items()) {
                result.add(variables.resolve(value.key(), item));
            }
        }
        return result;
    }

    private boolean flag(Setting setting, String text) {
        return switch (text) {
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> throw wrong(setting, text, "true or false");
        };
    }

    private OrderPolicy order(Setting setting, String text) {
        return switch (text) {
            case "allow" -> OrderPolicy.ALLOW;
            case "warn" -> OrderPolicy.WARN;
            case "forbid" -> OrderPolicy.FORBID;
            default -> throw wrong(setting, text, "allow, warn or forbid");
        };
    }

    private Duration duration(Setting setting, String text) {
        return Durations.parse(text)
                .orElseThrow(() -> wrong(setting, text, "a length of time such as 500ms, 30s or 2m"));
    }

    private GodwitException wrong(Setting setting, String text, String expected) {
        Value value = section.get(setting);
        GodwitException.Builder error = GodwitException.of(
                ErrorCode.CONFIGURATION,
                "`" + (value == null ? setting.key() : value.key()) + "` is `" + text + "`, but must be " + expected
                        + ".");
        return value == null ? error.build() : error.at(value.place()).build();
    }

    /** The name only: settings may hold a password. */
    @Override
    public String toString() {
        return name;
    }
}
