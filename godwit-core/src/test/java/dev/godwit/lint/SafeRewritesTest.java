package dev.godwit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Scope;
import dev.godwit.lint.fix.FixReport;
import dev.godwit.lint.fix.FixReport.FileChange;
import dev.godwit.lint.fix.LaterFile;
import dev.godwit.lint.rule.Severity;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.diff.Differ;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each unsafe migration becomes the files of its example; lint finds no danger in them; the server runs them; after all of them structure
 * and rows are what the unsafe one would have made; and the way back leads to where it began.
 */
class SafeRewritesTest {

    private static final Set<String> OWN_TABLES =
            Set.of("godwit_history", "godwit_event", "godwit_lock", "godwit_backfill");

    @TempDir
    Path folder;

    static List<RewriteExample> examples() {
        return RewriteExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void leadsToTheSame(RewriteExample example) throws Exception {
        leadsToTheSame(example, Engine.POSTGRES_18);
    }

    @Tag("storm")
    @ParameterizedTest
    @MethodSource("examples")
    void leadsToTheSameOnAnOlderServer(RewriteExample example) throws Exception {
        leadsToTheSame(example, Engine.POSTGRES_14);
    }

    private void leadsToTheSame(RewriteExample example, Engine postgresql) throws Exception {
        for (Engine engine : engines(example, postgresql)) {
            try (TestDatabase plain = TestDatabase.create(engine);
                    TestDatabase safe = TestDatabase.create(engine)) {
                LintFiles original = new LintFiles(folder.resolve(engine + "-plain"));
                original.add(example.before());
                original.add(example.unsafe());
                original.on(Godwit.dataSource(plain.dataSource())).migrate();

                Project project = new Project(folder.resolve(engine + "-safe"), safe);
                project.files.add(example.before());
                project.godwit.migrate();
                Schema start = schema(safe, project.godwit);
                project.files.add(example.unsafe());
                FixReport report = project.godwit.fix(LintOptions.pending());
                assertThat(report.refused()).isEmpty();
                assertBecomes(example, report);
                assertHintsHold(project.godwit.lint(LintOptions.pending()), report);
                project.write(report);
                project.assertHarmless();
                project.godwit.migrate();
                for (FixReport.Later later : report.later()) {
                    project.files.add(
                            runnable(LaterFile.migration(later.file().after().orElseThrow())));
                    project.assertHarmless();
                    project.godwit.migrate();
                }
                Dialect dialect = project.godwit.dialect();
                if (!example.leaves().isEmpty()) {
                    execute(safe, example.leaves());
                }
                assertSame(
                        dialect,
                        schema(plain, project.godwit),
                        schema(safe, project.godwit),
                        example + " on " + engine);
                assertThat(rows(safe, example)).as(example + " on " + engine).isEqualTo(rows(plain, example));

                project.godwit.rollback(new RollbackOptions.To(new dev.godwit.migration.Version("1")));
                assertSame(dialect, start, schema(safe, project.godwit), example + " and back on " + engine);
            }
        }
    }

    private static List<Engine> engines(RewriteExample example, Engine postgresql) {
        List<Engine> engines = new ArrayList<>();
        for (String word : example.engines()) {
            engines.add(word.equals("postgresql") ? postgresql : Engine.MARIADB);
        }
        return engines;
    }

    private static void assertBecomes(RewriteExample example, FixReport report) {
        StringBuilder text = new StringBuilder();
        for (FileChange change : report.files()) {
            String file = change.file().substring(change.file().lastIndexOf('/') + 1);
            text.append("=> ")
                    .append(file)
                    .append(change.after().isEmpty() ? " is taken away" : "")
                    .append('\n');
            text.append(change.after().orElse(""));
        }
        report.left()
                .forEach(left -> text.append("=> ")
                        .append(left.found().rule().id())
                        .append(" stays: ")
                        .append(left.reason())
                        .append('\n'));
        if (Boolean.getBoolean("golden.write")) {
            example.write(text.toString());
        } else {
            assertThat(text.toString()).isEqualTo(example.becomes());
        }
    }

    /** Lint says of a finding that it can be rewritten where that happens, and nowhere else unless only the database can tell. */
    private static void assertHintsHold(LintReport lint, FixReport fix) {
        for (LintReport.Found found : lint.found()) {
            boolean stays = fix.left().stream().anyMatch(left -> isSame(left.found(), found));
            if (stays) {
                assertThat(found.hint().filter(hint -> !hint.contains(" where the table ")))
                        .as(found.toString())
                        .isEmpty();
            } else if (found.severity().isAtLeast(Severity.WARNING)
                    && !fix.files().isEmpty()) {
                assertThat(found.hint()).as(found.toString()).isPresent();
            }
        }
    }

    private static boolean isSame(LintReport.Found one, LintReport.Found other) {
        return one.rule().equals(other.rule())
                && one.place().line() == other.place().line()
                && one.place().column() == other.place().column();
    }

    private static void assertSame(Dialect dialect, Schema expected, Schema actual, String what) {
        Differ differ = new Differ(dialect.reader().compared());
        assertThat(differ.between(expected, actual).changes()).as(what).isEmpty();
        assertThat(differ.between(actual, expected).changes()).as(what).isEmpty();
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Schema schema(TestDatabase database, Godwit godwit) throws SQLException {
        try (Connection connection = database.connect()) {
            return godwit.dialect().reader().read(connection, Scope.current().without(OWN_TABLES));
        }
    }

    private static Map<String, List<Map<String, String>>> rows(TestDatabase database, RewriteExample example)
            throws SQLException {
        Map<String, List<Map<String, String>>> all = new TreeMap<>();
        Dialect dialect = Godwit.dataSource(database.dataSource())
                .withoutLog()
                .locations(Path.of("."), List.of("."))
                .build()
                .dialect();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (Table table : dialect.reader()
                    .read(connection, Scope.current().without(OWN_TABLES))
                    .tables()) {
                List<Map<String, String>> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery(
                        "SELECT * FROM " + dialect.names().of(table.name()) + " ORDER BY 1")) {
                    while (row.next()) {
                        Map<String, String> values = new TreeMap<>();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            String column = row.getMetaData().getColumnName(i);
                            boolean random = column.equals(example.random());
                            values.put(column, random ? String.valueOf(row.getString(i) == null) : row.getString(i));
                        }
                        rows.add(values);
                    }
                }
                all.put(table.name().toString(), rows);
            }
        }
        return all;
    }

    /** What the author would write for what is left open. */
    private static String runnable(String text) {
        return text.replaceAll("(?m)^-- migrate:fill-in.*\n", "").replace("???", "'Unknown'");
    }

    /** A folder of migrations for a database. */
    private static final class Project {
        private final Path folder;
        private final LintFiles files;
        private final Godwit godwit;
        private int accepted;

        Project(Path folder, TestDatabase database) {
            this.folder = folder;
            this.files = new LintFiles(folder);
            this.godwit = Godwit.dataSource(database.dataSource())
                    .withoutLog()
                    .locations(folder, List.of("migrations"))
                    .build();
        }

        void add(String name, String text) throws IOException {
            Files.writeString(folder.resolve("migrations/" + (90 + ++accepted) + "_" + name + ".sql"), text);
        }

        void write(FixReport report) throws IOException {
            for (FileChange change : report.changes()) {
                Path file = folder.resolve(change.file());
                if (change.after().isEmpty()) {
                    Files.delete(file);
                } else {
                    Files.writeString(file, runnable(change.after().get()));
                }
            }
        }

        /** What is pending is no danger any more. That a table is written anew on MariaDB is known and stays. */
        void assertHarmless() {
            Map<String, Optional<Severity>> off = new HashMap<>();
            off.put("no-down", Optional.empty());
            off.put("update-without-where", Optional.empty());
            LintReport report = godwit.lint(new LintOptions(
                    new LintScope.Pending(), off, Optional.empty(), Optional.empty(), Optional.empty()));
            assertThat(report.found().stream()
                            .filter(found -> found.severity().isAtLeast(Severity.WARNING))
                            .filter(found -> !found.rule().id().equals("alter-rebuilds-table"))
                            .map(found ->
                                    found.rule().id() + ": " + found.place().statement())
                            .toList())
                    .isEmpty();
        }
    }
}
