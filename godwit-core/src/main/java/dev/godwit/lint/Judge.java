package dev.godwit.lint;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.StatementNatures;
import dev.godwit.error.Place;
import dev.godwit.lint.LintReport.Found;
import dev.godwit.lint.LintReport.Suppressed;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.FormReader;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Known;
import dev.godwit.lint.rule.MigrationView;
import dev.godwit.lint.rule.MigrationView.WayBack;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Server;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.migration.Migration;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
import dev.godwit.plan.ExecutionMode;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.plan.Scripts;
import dev.godwit.plan.Step;
import dev.godwit.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Goes through migrations in their order and asks every rule about each statement. Not thread-safe. */
final class Judge {

    private final Server server;
    private final FormReader reader;
    private final Batches batches;
    private final StatementNatures natures;
    private final Levels levels;
    private final List<Rule> rules;
    private final Known known = new Known();
    private final List<Suppressed> suppressed = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    Judge(Server server, Dialect dialect, Levels levels) {
        this.server = server;
        this.reader = new FormReader(dialect.syntax());
        this.batches = new Batches(dialect.syntax());
        this.natures = dialect.natures();
        this.levels = levels;
        this.rules = levels.rules().stream()
                .filter(rule -> levels.of(rule.about()).isPresent()
                        || rule.about().severity().isPresent())
                .toList();
    }

    /**
     * What a rule told, whether it is on in the project and suppressed there or not.
     *
     * @param sure whether the migrations tell all that it depends on
     */
    record Told(Found found, boolean sure) {}

    /** All that rules told, in the order of the statements. */
    List<Told> told() {
        return told;
    }

    List<Suppressed> suppressed() {
        return suppressed;
    }

    /**
     * A migration.
     *
     * @param forms what its statements do, in their order
     * @param found what was found in it, without what comments suppress
     */
    record Judged(List<Form> forms, List<Found> found) {}

    /**
     * Learns what these statements do, without judging them.
     *
     * @param other learns it, too
     */
    void learn(Iterable<SqlStatement> statements, Consumer<Form> other) {
        known.migrationBegins();
        statements.forEach(sent -> batches.of(sent).stream().map(reader::read).forEach(form -> {
            known.did(form);
            other.accept(form);
        }));
    }

    /** Judges what a step will send. */
    Judged judge(Step step, Scripts scripts) {
        known.migrationBegins();
        try (ScriptStatements statements = scripts.statements(step)) {
            return new Walk(step, statements).run();
        }
    }

    /** One migration. */
    private final class Walk {
        private final Step step;
        private final Origin origin;
        private final Iterable<SqlStatement> statements;
        private final List<Form> forms = new ArrayList<>();
        private final List<Form> inTransaction = new ArrayList<>();
        private final List<Found> here = new ArrayList<>();
        private final NavigableSet<Integer> starts = new TreeSet<>();
        private boolean opened;

        Walk(Step step, Iterable<SqlStatement> statements) {
            this.step = step;
            this.origin = Origin.of(step.migration());
            this.statements = statements;
        }

        Judged run() {
            statements.forEach(sent -> batches.of(sent).forEach(statement -> forms.add(reader.read(statement))));
            StatementNatures inOrder = natures.inOrder();
            int index = 0;
            for (SqlStatement sent : statements) {
                for (SqlStatement statement : batches.of(sent)) {
                    starts.add(statement.start().line());
                    judge(statement, inOrder.of(statement), index++);
                }
            }
            MigrationView migration =
                    new MigrationView(origin.id(), forms, wayBack(step.migration()), isRecurring(), opened);
            for (Rule rule : rules) {
                rule.judge(migration, sink(rule, start(step.script())));
            }
            Suppressions comments = Suppressions.of(step.script());
            List<Found> found = new ArrayList<>(comments.apply(here, starts, suppressed));
            found.addAll(comments.faults(origin, levels));
            return new Judged(forms, found);
        }

        private void judge(SqlStatement statement, StatementNature nature, int index) {
            if (nature == StatementNature.BEGIN
                    || nature == StatementNature.COMMIT
                    || nature == StatementNature.ROLLBACK) {
                opened = nature == StatementNature.BEGIN;
                inTransaction.clear();
                return;
            }
            Form form = forms.get(index);
            StatementView view = new StatementView(
                    statement,
                    form,
                    opened || (step.mode() == ExecutionMode.TRANSACTION && nature != StatementNature.SESSION),
                    inTransaction,
                    forms.subList(0, index),
                    forms.subList(index + 1, forms.size()),
                    known,
                    server);
            Place place = Place.of(
                            origin.file(),
                            statement.start().line(),
                            statement.start().column())
                    .withStatement(statement.text());
            for (Rule rule : rules) {
                rule.judge(view, sink(rule, place));
            }
            known.did(form);
            if (view.inTransaction() && isAboutStructure(form)) {
                inTransaction.add(form);
            }
        }

        private boolean isAboutStructure(Form form) {
            return !(form instanceof Form.Insert
                    || form instanceof Form.Update
                    || form instanceof Form.Delete
                    || form instanceof Form.Other);
        }

        private Sink sink(Rule rule, Place place) {
            return new Hearing(rule.about(), place);
        }

        /** Takes what one rule says of one place. */
        private final class Hearing implements Sink {
            private final About rule;
            private final Place place;

            Hearing(About rule, Place place) {
                this.rule = rule;
                this.place = place;
            }

            @Override
            public void found(String message, String... better) {
                hear(true, message, better);
            }

            @Override
            public void suspected(String message, String... better) {
                hear(false, message, better);
            }

            private void hear(boolean sure, String message, String... better) {
                Optional<Severity> severity = levels.of(rule);
                Found found = origin.found(rule, severity.orElse(Severity.INFO), place, message, List.of(better));
                told.add(new Told(found, sure));
                if (severity.isPresent()) {
                    here.add(found);
                }
            }
        }

        private Place start(Script script) {
            int line = script.segments().isEmpty()
                    ? 1
                    : script.segments().get(0).text().line();
            return Place.of(origin.file(), line, 1);
        }

        private boolean isRecurring() {
            return step.migration().kind() != MigrationKind.VERSIONED;
        }
    }

    private static WayBack wayBack(Migration migration) {
        Optional<Script> down = migration.down();
        if (down.isEmpty()) {
            return WayBack.NONE;
        }
        boolean empty = down.get().segments().isEmpty() && down.get().program().isEmpty();
        return empty ? WayBack.EMPTY : WayBack.GIVEN;
    }
}
