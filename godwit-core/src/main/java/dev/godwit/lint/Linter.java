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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges migrations by their text: migrations → their statements, as a dry run shows them → what each does → rules → findings → comments
 * that suppress some → report. Changes nothing. For one run; not thread-safe.
 */
public final class Linter {

    private final Settings settings;
    private final LintOptions options;
    private final Dialect dialect;

    /** A run. */
    public Linter(Settings settings, LintOptions options) {
        this.settings = settings;
        this.options = options;
        this.dialect = settings.target().dialect();
    }

    /** Judges what is to be judged. */
    public LintReport run() {
        Optional<Production> production = options.facts()
                .map(url -> Production.at(url, dialect, settings.author().who()));
        if (!(options.scope() instanceof LintScope.Pending)) {
            Catalog files = Session.read(settings);
            return report(
                    files,
                    Chosen.of(files, options.scope()),
                    settings.connector().scripts(settings),
                    production);
        }
        try (Session session = Session.openToRead(settings)) {
            Optional<TargetVersion> version = ServerVersions.of(session.sql().connection());
            return report(
                    session.catalog(), Chosen.pending(session.timeline()), session.scripts(), production, version);
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
            return report(files, Chosen.unreachable(files), settings.connector().scripts(settings), production);
        }
    }

    private LintReport report(Catalog files, Chosen chosen, Scripts scripts, Optional<Production> production) {
        return report(files, chosen, scripts, production, Optional.empty());
    }

    private LintReport report(
            Catalog files,
            Chosen chosen,
            Scripts scripts,
            Optional<Production> production,
            Optional<TargetVersion> database) {
        TargetVersion version = options.target()
                .or(() -> production.flatMap(Production::version))
                .or(() -> database)
                .orElseGet(() -> OldestSupported.of(dialect.engine()));
        Facts facts = production.map(Production::facts).orElse(Facts.NONE);
        Server server = new Server(dialect.engine(), version, facts);
        Levels levels = new Levels(RuleBook.of(dialect.engine()).rules(), options.levels());
        Judge judge = new Judge(server, dialect, levels);
        List<Migration> due = chosen.after(options.startAfter());
        scripts.prepare(due.stream().map(Migration::up).toList());
        Bench bench = new Bench(files, scripts, judge, new HashSet<>(due));
        files.migrations().forEach(bench::next);
        return new LintReport(
                chosen.words(),
                dialect.displayName() + " " + version,
                bench.judged,
                bench.unjudged,
                judge.found(),
                judge.suppressed());
    }

    /** Shows the judge one migration after the other. */
    private final class Bench {
        private final Catalog files;
        private final Scripts scripts;
        private final Judge judge;
        private final Set<Migration> due;
        private final List<String> judged = new ArrayList<>();
        private final List<Unjudged> unjudged = new ArrayList<>();

        Bench(Catalog files, Scripts scripts, Judge judge, Set<Migration> due) {
            this.files = files;
            this.scripts = scripts;
            this.judge = judge;
            this.due = due;
        }

        void next(Migration migration) {
            boolean program = migration.up().program().isPresent();
            if (due.contains(migration)) {
                judge(migration, program);
            } else if (!program) {
                try (ScriptStatements statements = scripts.statements(migration.file(), migration.up())) {
                    judge.learn(statements.unreplaced());
                }
            }
        }

        /** A program may ask the database what is in it, and there may be none to ask. */
        private void judge(Migration migration, boolean program) {
            try {
                Step step = SingleStep.of(migration, files.callbacks(), dialect, scripts);
                judge.judge(step, scripts);
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
