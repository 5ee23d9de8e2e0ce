package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.dialect.postgresql.PostgresqlSyntax;
import dev.godwit.embedded.EmbeddedServer;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.testing.TestServers;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our statements of PostgreSQL's own regression files against those that psql sends for them.
 *
 * <p>Both read the same text: the file with each meta-command outside quotes replaced by {@code ;}, psql's own variables with
 * their names. Compared is the text of each
 * statement without the terminator and without empty lines, which psql drops outside quotes. Empty statements and those of
 * comments alone, which psql sends, are left out. Where they differ, the data of {@code COPY … FROM stdin} is taken out and they
 * are compared again: psql takes data for SQL when the server refuses the COPY, for want of a table or an extension.
 */
@Tag("corpus")
class PsqlComparisonTest {

    private static final SqlSyntax SYNTAX = new PostgresqlSyntax();

    /** They test what Godwit does not follow: {@code \\if}, and {@code standard_conforming_strings = off} set on the way. */
    private static final Set<String> LEFT_OUT = Set.of("psql.sql", "strings.sql");

    @TempDir
    Path folder;

    private int files;
    private int unreadable;
    private int refusedCopies;
    private int commands;
    private int statements;
    private final List<String> differences = new ArrayList<>();

    @Test
    void sendsWhatPsqlSends() throws IOException, InterruptedException {
        assumeTrue(Psql.isInstalled(), "psql is not installed");
        for (Path file : sources().regressionFiles()) {
            if (LEFT_OUT.contains(file.getFileName().toString())) {
                continue;
            }
            try {
                compare(file, Files.readString(file));
            } catch (MalformedInputException e) {
                unreadable++;
            }
        }
        System.out.printf(
                "psql comparison: %d files (%d not UTF-8), %d meta-commands, %d statements, "
                        + "%d files compared without COPY data, %d files differ%n",
                files, unreadable, commands, statements, refusedCopies, differences.size());
        assertThat(differences).isEmpty();
    }

    private static PostgresqlSourcePackage sources() throws InterruptedException {
        try {
            return PostgresqlSourcePackage.fetch(Files.createDirectories(Path.of("target/corpus/postgresql-15"))
                    .toAbsolutePath());
        } catch (IOException e) {
            return abort("the source package of PostgreSQL cannot be fetched: " + e.getMessage());
        }
    }

    private void compare(Path file, String original) throws IOException, InterruptedException {
        String text = withoutMetaCommands(original.replaceAll(":('[A-Z_]+')", "$1"));
        Optional<String> difference = difference(text);
        if (difference.isPresent()) {
            refusedCopies++;
            difference = difference(withoutCopyData(text));
        }
        files++;
        difference.ifPresent(d -> differences.add(file + ": " + d));
    }

    private Optional<String> difference(String text) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("script.sql"), text);
        List<String> expected = new ArrayList<>();
        for (String query : psql(script)) {
            if (!SqlTokens.of(query.replace(";", ""), SYNTAX).isEmpty()) {
                expected.add(normal(query));
            }
        }
        List<String> actual = StatementReader.readAll(TextSlice.ofString("f", text), SYNTAX, Splitting.lexer()).stream()
                .map(s -> normal(s.text()))
                .toList();
        if (actual.equals(expected)) {
            statements += actual.size();
            return Optional.empty();
        }
        return Optional.of(firstDifference(expected, actual));
    }

    private static String withoutCopyData(String text) throws IOException {
        StringBuilder rest = new StringBuilder();
        int copied = 0;
        try (StatementReader reader = new StatementReader(TextSlice.ofString("f", text), SYNTAX, Splitting.lexer())) {
            for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get().data().isPresent()) {
                    SqlStatement copy = next.get();
                    int end = (int) copy.start().offset() + copy.text().length();
                    int data = text.indexOf('\n', end) + 1;
                    StringWriter lines = new StringWriter();
                    copy.data().get().reader().transferTo(lines);
                    rest.append(text, copied, data);
                    copied = data + lines.toString().length();
                }
            }
        }
        return rest.append(text.substring(copied)).toString();
    }

    private List<String> psql(Path script) throws IOException, InterruptedException {
        String url = System.getenv("GODWIT_CORPUS_POSTGRESQL");
        if (url != null) {
            return new Psql(url, folder).statements(script);
        }
        EmbeddedServer server = TestServers.postgres18();
        String database = server.createDatabase();
        try {
            return new Psql(server.userUrl(database), folder).statements(script);
        } finally {
            server.dropDatabase(database);
        }
    }

    private String withoutMetaCommands(String original) {
        String text = original;
        Optional<Place> command = refusedCommand(text);
        while (command.isPresent()) {
            text = withoutCommand(text, command.get());
            commands++;
            command = refusedCommand(text);
        }
        return text;
    }

    private static Optional<Place> refusedCommand(String text) {
        try {
            StatementReader.readAll(TextSlice.ofString("f", text), SYNTAX, Splitting.lexer());
            return Optional.empty();
        } catch (GodwitException e) {
            return e.code() == ErrorCode.SQL_UNSUPPORTED ? e.place() : Optional.empty();
        }
    }

    private static String withoutCommand(String text, Place place) {
        String[] lines = text.split("\n", -1);
        String line = lines[place.line() - 1];
        int column = place.column() - 1;
        String rest = line.startsWith("\\;", column) ? line.substring(column + 2) : "";
        lines[place.line() - 1] = line.substring(0, column) + ";" + rest;
        return String.join("\n", lines);
    }

    private static String normal(String statement) {
        String text = statement.strip();
        text = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
        return text.replaceAll("\n+", "\n").strip();
    }

    private static String firstDifference(List<String> expected, List<String> actual) {
        int index = 0;
        while (index < expected.size()
                && index < actual.size()
                && expected.get(index).equals(actual.get(index))) {
            index++;
        }
        return "statement " + index + "\n  psql: " + (index < expected.size() ? expected.get(index) : "none")
                + "\n  ours: " + (index < actual.size() ? actual.get(index) : "none");
    }
}
