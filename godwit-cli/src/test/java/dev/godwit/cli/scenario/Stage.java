package dev.godwit.cli.scenario;

import dev.godwit.cli.Cli;
import dev.godwit.cli.Interruption;
import dev.godwit.cli.Surroundings;
import dev.godwit.testing.Engine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Performs the steps of one scenario on one engine, in a folder and a database of its own. */
final class Stage implements AutoCloseable {

    private static final Path EXAMPLES = Path.of("../examples").toAbsolutePath().normalize();

    private final Scenario scenario;
    private final Folder folder;
    private final Databases databases;
    private final Map<String, String> variables = new HashMap<>();
    private Path directory;
    private @Nullable OtherRun otherRun;

    Stage(Scenario scenario, Engine engine, Path root) {
        this.scenario = scenario;
        this.folder = new Folder(root);
        this.databases = new Databases(engine);
        this.directory = root;
        if (!scenario.bringsConfiguration()) {
            folder.write("godwit.yaml", "url: ${URL}\n".getBytes(StandardCharsets.UTF_8), false);
            folder.makeDirectory("migrations");
        }
    }

    Shown perform(Step step) {
        return switch (step.verb()) {
            case ">" -> command(step.argument());
            case "sql>" -> Shown.result(tidy(Databases.query(databases.first(), sql(step))));
            case "sql2>" -> Shown.result(tidy(Databases.query(databases.second(), sql(step))));
            case "tables>" ->
                Shown.result(Databases.tables(databases.first(), step.argument().equals("all")));
            case "columns>" -> Shown.result(Databases.columns(databases.first(), step.argument()));
            case "cat>" -> Shown.result(tidy(folder.lines(step.argument())));
            case "files>" -> Shown.result(folder.list(step.argument()));
            case "client>" -> client(step.argument());
            case "same" -> Shown.result(same(step.argument().split(" ")));
            default -> {
                prepare(step);
                yield Shown.nothing();
            }
        };
    }

    private List<String> same(String[] words) {
        List<String> lines = tidy(folder.lines(words[0]));
        return Golden.differences(scenario, words[1], databases.first().engine(), lines);
    }

    private String sql(Step step) {
        String sql = step.content().isEmpty() ? step.argument() : String.join("\n", step.content());
        return Words.expand(sql, this::variable);
    }

    private void prepare(Step step) {
        String[] words = step.argument().split(" ", 2);
        String rest = words.length < 2 ? "" : words[1];
        switch (step.verb()) {
            case "write" -> folder.write(words[0], content(step, rest), false);
            case "append" -> folder.write(words[0], content(step, rest), true);
            case "replace" -> {
                String[] sides = rest.split(" => ", 2);
                folder.replace(words[0], sides[0], sides[1]);
            }
            case "delete" -> folder.delete(words[0]);
            case "move" -> folder.move(words[0], rest);
            case "link" -> folder.link(words[0], rest);
            case "mkdir" -> folder.makeDirectory(words[0]);
            case "copy" -> folder.copyFrom(EXAMPLES.resolve(words[0]), rest);
            case "hold" -> otherRun = new OtherRun(databases.first());
            case "release" -> release();
            case "cd" -> directory = folder.root().resolve(step.argument()).normalize();
            case "set" -> {
                String[] sides = step.argument().split("=", 2);
                variables.put(sides[0], Words.expand(sides[1], this::variable));
            }
            default -> throw new IllegalArgumentException("line " + step.line() + ": unknown step " + step.verb());
        }
    }

    private byte[] content(Step step, String how) {
        return switch (how) {
            case "" -> Content.plain(step.content());
            case "escaped" -> Content.escaped(step.content());
            case "expanded" ->
                Content.plain(step.content().stream()
                        .map(line -> Words.expand(line, this::variable))
                        .toList());
            default -> throw new IllegalArgumentException("line " + step.line() + ": cannot write " + how);
        };
    }

    private Shown command(String line) {
        List<String> words = new ArrayList<>(Words.split(line, this::variable));
        Optional<String> into = redirection(words, '>');
        Optional<String> from = redirection(words, '<');
        Optional<String> answers = redirection(words, '?');
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        byte[] input = from.map(name -> String.join("\n", folder.lines(name)))
                .or(() -> answers.map(lines -> lines.replace(',', '\n')))
                .orElse("")
                .getBytes(StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                this::variable,
                directory,
                Clock.systemUTC(),
                new ByteArrayInputStream(input),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                errStream,
                answers.isPresent(),
                false,
                false);
        int code = new Cli(surroundings, new Interruption(errStream))
                .run(words.toArray(String[]::new))
                .number();
        String shownOut = out.toString(StandardCharsets.UTF_8);
        String shownErr = err.toString(StandardCharsets.UTF_8);
        new Decency(words, secrets()).check(shownOut, shownErr);
        if (into.isPresent()) {
            folder.write(into.get(), shownOut.getBytes(StandardCharsets.UTF_8), false);
            shownOut = "";
        }
        return new Shown(tidy(Shown.lines(shownOut)), tidy(Shown.lines(shownErr)), Optional.of(code));
    }

    private List<String> secrets() {
        List<String> secrets = new ArrayList<>(scenario.secrets());
        secrets.add(databases.first().password());
        return secrets.stream().filter(secret -> !secret.isEmpty()).toList();
    }

    private static Optional<String> redirection(List<String> words, char sign) {
        for (String word : words) {
            if (word.length() > 1 && word.charAt(0) == sign) {
                words.remove(word);
                return Optional.of(word.substring(1));
            }
        }
        return Optional.empty();
    }

    private Shown client(String script) {
        Optional<Integer> code = EngineClient.run(databases.second(), folder.file(script));
        return code.isPresent() ? Shown.nothing() : ranByGodwit(script);
    }

    private Shown ranByGodwit(String script) {
        Shown shown = command("db execute --url " + databases.second().userUrl() + " --file " + folder.file(script));
        if (shown.exit().orElse(1) != 0) {
            throw new IllegalStateException(String.join("\n", shown.err()));
        }
        return Shown.nothing();
    }

    private @Nullable String variable(String name) {
        if (name.equals("DIR")) {
            return folder.root().toString();
        }
        return variables.containsKey(name)
                ? variables.get(name)
                : databases.variable(name).orElse(null);
    }

    /** Names of this run's own folder, port and database give way to those of variables. */
    private List<String> tidy(List<String> lines) {
        List<String> tidied = new ArrayList<>();
        for (String line : lines) {
            String text = line.replace(folder.root().toString(), "$DIR");
            if (databases.first().engine().isServer()) {
                text = text.replace(String.valueOf(variable("DATABASE")), "$DATABASE")
                        .replaceAll("\\b" + variable("PORT") + "\\b", "\\$PORT");
            } else {
                text = text.replace(databases.first().jdbcUrl().replaceFirst("^jdbc:\\w+:", ""), "$DATABASE");
            }
            tidied.add(text);
        }
        return tidied;
    }

    private void release() {
        if (otherRun != null) {
            otherRun.close();
            otherRun = null;
        }
    }

    @Override
    public void close() {
        release();
        databases.close();
    }
}
