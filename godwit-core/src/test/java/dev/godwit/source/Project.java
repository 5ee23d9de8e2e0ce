package dev.godwit.source;

import dev.godwit.dialect.postgresql.PostgresqlSyntax;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Callback;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Script;
import dev.godwit.migration.Segment;
import dev.godwit.migration.TransactionMode;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.SqlSyntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** Files written for a test, and what is read of them as short texts. */
record Project(Path directory, String engine, Set<String> contexts, String labels, Map<String, String> placeholders) {

    private static final SqlSyntax SYNTAX = new PostgresqlSyntax();

    static Project in(Path directory) {
        return new Project(directory, "postgresql", Set.of(), "", Map.of());
    }

    Project engine(String name) {
        return new Project(directory, name, contexts, labels, placeholders);
    }

    Project contexts(String... names) {
        return new Project(directory, engine, Set.of(names), labels, placeholders);
    }

    Project labels(String expression) {
        return new Project(directory, engine, contexts, expression, placeholders);
    }

    Project placeholders(Map<String, String> values) {
        return new Project(directory, engine, contexts, labels, values);
    }

    Project file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Project file(String path, byte[] bytes) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SourceContext context() {
        return new SourceContext(engine, SYNTAX, contexts, labels, placeholders);
    }

    Catalog read() {
        return new DirectorySource(directory, "m").read(context()).checked();
    }

    GodwitException failure() {
        return Assertions.catchThrowableOfType(GodwitException.class, this::read);
    }

    /** The error as {@code CODE place: message hint}. */
    String error() {
        GodwitException e = failure();
        return e == null
                ? "no error"
                : e.code() + " " + e.place().map(Object::toString).orElse("-") + ": " + e.getMessage() + " "
                        + e.hint().orElse("");
    }

    /** Each migration as {@code version|name|kind if not versioned|up|down}. */
    List<String> migrations() {
        List<String> rows = new ArrayList<>();
        for (Migration m : read().migrations()) {
            String kind = m.kind().name().equals("VERSIONED") ? "" : m.kind() + " ";
            rows.add(kind + m.version() + " | " + m.name() + " | " + script(m.up())
                    + m.down().map(down -> " | " + script(down)).orElse(""));
        }
        return rows;
    }

    List<String> callbacks() {
        List<String> rows = new ArrayList<>();
        for (Callback c : read().callbacks()) {
            rows.add(c.event() + " " + c.name() + " | " + script(c.script()));
        }
        return rows;
    }

    List<String> ignored() {
        List<String> rows = new ArrayList<>();
        for (Catalog.Ignored file : read().ignored()) {
            rows.add(file.file() + ": " + file.reason());
        }
        return rows;
    }

    /** Each segment as {@code line:text}, blanks folded; then what is unusual about the script. */
    static String script(Script script) {
        List<String> parts = new ArrayList<>();
        for (Segment segment : script.segments()) {
            String splitting = segment.splitting().equals(Splitting.lexer())
                    ? ""
                    : segment.splitting().equals(Splitting.none()) ? " whole" : " cut";
            parts.add(segment.text().line() + splitting + ": "
                    + segment.text().text().strip().replaceAll("\\s+", " "));
        }
        if (script.transaction() != TransactionMode.AUTO) {
            parts.add("transaction " + script.transaction());
        }
        if (!script.placeholders()) {
            parts.add("no placeholders");
        }
        return parts.isEmpty() ? "nothing" : String.join("; ", parts);
    }
}
