package dev.godwit.lint;

import dev.godwit.dialect.Dialect;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.lint.LintReport.Unjudged;
import dev.godwit.lint.facts.Production;
import dev.godwit.lint.facts.ServerVersions;
import dev.godwit.lint.rule.Facts;
import dev.godwit.lint.rule.Server;
import dev.godwit.lint.rule.TargetVersion;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.plan.Scripts;
import dev.godwit.plan.Step;
import dev.godwit.run.Session;
import dev.godwit.run.Settings;
import dev.godwit.timeline.Timeline;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges migrations by their text: migrations → their statements, as a dry run shows them → what each does → rules → findings → comments
 * that suppress some → report; and where that is asked for, held against what they do on a scratch database. Changes nothing. For one run;
 * not thread-safe.
 */
public final class Linter {

    private final Settings settings;
    private final LintOptions options;
    private final Forecast.Maker forecasts;
    private final Dialect dialect;

    /**
     * A run.
     *
     * @param forecasts makes what says of findings what can be done about them
     */
    public Linter(Settings settings, LintOptions options, Forecast.Maker forecasts) {
        this.settings = settings;
        this.options = options;
        this.forecasts = forecasts;
        this.dialect = settings.target().dialect();
    }

    /** Judges what is to be judged. */
    public LintReport run() {
        Optional<Trying> trying = options.measure() ? Optional.of(new Trying(settings)) : Optional.empty();
        Optional<Production> production = options.facts()
                .map(url -> Production.at(url, dialect, settings.author().who()));
        if (!(options.scope() instanceof LintScope.Pending)) {
            Catalog files = Session.read(settings);
            return withoutDatabase(files, Chosen.of(files, options.scope()), production, trying);
        }
        try (Session session = Session.openToRead(settings)) {
            Timeline timeline = session.timeline();
            Versions versions =
                    new Versions(production, ServerVersions.of(session.sql().connection()));
            Work work = new Work(session.catalog(), Chosen.pending(timeline), session.scripts());
            boolean begun = timeline.history().lastSequence() > 0;
            return report(work, versions, trying.map(it -> it.fromDatabase(begun)));
        } catch (SQLException e) {
            throw GodwitException.of(ErrorCode.CONNECTION_LOST, String.valueOf(e.getMessage()))
                    .state("Nothing was changed.")
                    .hint("Try again.")
                    .build();
        } catch (GodwitException e) {
            if (e.code() != ErrorCode.UNREACHABLE) {
                throw e;
            }
            Catalog files = Session.read(settings);
            return withoutDatabase(files, Chosen.unreachable(files), production, trying);
        }
    }

    private LintReport withoutDatabase(
            Catalog files, Chosen chosen, Optional<Production> production, Optional<Trying> trying) {
        Work work = new Work(files, chosen, settings.connector().scripts(settings));
        return report(work, new Versions(production, Optional.empty()), trying);
    }

    /** What is judged, and how it is read. */
    private record Work(Catalog files, Chosen chosen, Scripts scripts) {}

    /** What databases told of their versions. */
    private record Versions(Optional<Production> production, Optional<TargetVersion> database) {}

    private LintReport report(Work work, Versions versions, Optional<Trying> trying) {
        List<Migration> due = work.chosen().after(options.startAfter());
        Optional<Trying.Tried> tried =
                trying.map(it -> it.run(work.files(), work.chosen().migrations(), due));
        TargetVersion version = options.target()
                .or(() -> versions.production().flatMap(Production::version))
                .or(versions::database)
                .or(() -> tried.flatMap(Trying.Tried::version))
                .orElseGet(() -> OldestSupported.of(dialect.engine()));
        Facts facts = versions.production().map(Production::facts).orElse(Facts.NONE);
        Server server = new Server(dialect.engine(), version, facts);
        Levels levels = new Levels(RuleBook.of(dialect.engine()).rules(), options.levels());
        Judge judge = new Judge(server, dialect, levels);
        work.scripts().prepare(due.stream().map(Migration::up).toList());
        Bench bench = new Bench(work.files(), work.scripts(), judge, forecasts.of(dialect, server), new HashSet<>(due));
        work.files().migrations().forEach(bench::next);
        return new LintReport(
                work.chosen().words(),
                dialect.displayName() + " " + version,
                bench.judged,
                bench.unjudged,
                bench.found,
                judge.suppressed(),
                tried.map(it -> it.against(judge.told(), version)));
    }

    /** Shows the judge one migration after the other. */
    private final class Bench {
        private final Catalog files;
        private final Scripts scripts;
        private final Judge judge;
        private final Forecast forecast;
        private final Set<Migration> due;
        private final List<LintReport.Found> found = new ArrayList<>();
        private final List<String> judged = new ArrayList<>();
        private final List<Unjudged> unjudged = new ArrayList<>();

        Bench(Catalog files, Scripts scripts, Judge judge, Forecast forecast, Set<Migration> due) {
            this.files = files;
            this.scripts = scripts;
            this.judge = judge;
            this.forecast = forecast;
            this.due = due;
        }

        void next(Migration migration) {
            boolean program = migration.up().program().isPresent();
            if (due.contains(migration)) {
                judge(migration, program);
            } else if (!program) {
                try (ScriptStatements statements = scripts.statements(migration.file(), migration.up())) {
                    forecast.migrationBegins();
                    judge.learn(statements.unreplaced(), forecast::did);
                }
            }
        }

        /** A program may ask the database what is in it, and there may be none to ask. */
        private void judge(Migration migration, boolean program) {
            try {
                Step step = SingleStep.of(migration, files.callbacks(), dialect, scripts);
                Judge.Judged now = judge.judge(step, scripts);
                found.addAll(forecast.of(migration, now.forms(), now.found()));
                judged.add(migration.id());
            } catch (GodwitException e) {
                if (!program || e.code() != ErrorCode.SCRIPT_FAILED) {
                    throw e;
                }
                unjudged.add(new Unjudged(migration.id(), String.valueOf(e.getMessage())));
            }
        }
    }
}
