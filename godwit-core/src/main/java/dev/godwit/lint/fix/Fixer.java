package dev.godwit.lint.fix;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Scope;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.lint.Forecast;
import dev.godwit.lint.LintOptions;
import dev.godwit.lint.LintReport;
import dev.godwit.lint.LintScope;
import dev.godwit.lint.Linter;
import dev.godwit.lint.OldestSupported;
import dev.godwit.lint.RuleBook;
import dev.godwit.lint.facts.ServerVersions;
import dev.godwit.lint.fix.FixReport.FileChange;
import dev.godwit.lint.fix.FixReport.Later;
import dev.godwit.lint.fix.FixReport.Left;
import dev.godwit.lint.fix.FixReport.Refused;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.FormReader;
import dev.godwit.lint.rule.Facts;
import dev.godwit.lint.rule.Known;
import dev.godwit.lint.rule.Server;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.TargetVersion;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Version;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.report.MigrationState;
import dev.godwit.run.Session;
import dev.godwit.run.Settings;
import dev.godwit.schema.Schema;
import dev.godwit.sql.SqlStatement;
import dev.godwit.timeline.Entry;
import dev.godwit.timeline.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works out the safe sequences of migrations that are pending: pending ones → what lint finds in them → safe forms → files. Asks the
 * database what is pending and what is there, and changes nothing. For one run; not thread-safe.
 */
public final class Fixer {

    private static final String NO_SAFE_FORM =
            "Godwit knows no other form that does the same without harm; whether it may be done as it is you decide.";

    private final Settings settings;
    private final LintOptions options;
    private final Dialect dialect;
    private final List<FileChange> changes = new ArrayList<>();
    private final List<Later> later = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    /**
     * A run.
     *
     * @param options as for lint; what is named and not pending is refused
     */
    public Fixer(Settings settings, LintOptions options) {
        this.settings = settings;
        this.options = options;
        this.dialect = settings.target().dialect();
    }

    /** Works it out. */
    public FixReport run() {
        try (Session session = Session.openToRead(settings)) {
            Connection connection = session.sql().connection();
            Timeline timeline = session.timeline();
            Optional<TargetVersion> target = options.target().or(() -> version(connection));
            Set<Version> due = due(timeline);
            LintReport report = new Linter(
                            settings,
                            new LintOptions(
                                    new LintScope.Only(due, "pending"),
                                    options.levels(),
                                    options.startAfter(),
                                    target,
                                    Optional.empty()),
                            (engine, server) -> Forecast.none())
                    .run();
            BeforeMigration before = new BeforeMigration(() -> read(connection));
            Server server = new Server(
                    dialect.engine(), target.orElseGet(() -> OldestSupported.of(dialect.engine())), Facts.NONE);
            walk(session, timeline, due, report, before, server);
            return new FixReport(changes, later, worthSaying(), refused);
        }
    }

    private static Optional<TargetVersion> version(Connection connection) {
        try {
            return ServerVersions.of(connection);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private Schema read(Connection connection) {
        try {
            return dialect.reader().read(connection, Scope.all());
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static GodwitException unreadable(SQLException e) {
        return GodwitException.of(ErrorCode.CONNECTION_LOST, String.valueOf(e.getMessage()))
                .state("Nothing was changed.")
                .hint("Try again.")
                .cause(e)
                .build();
    }

    /** Those that are asked for and that the database has not had. */
    private Set<Version> due(Timeline timeline) {
        Set<Version> due = new LinkedHashSet<>();
        for (Entry entry : asked(timeline)) {
            boolean pending = entry.state() == MigrationState.PENDING || entry.state() == MigrationState.OUT_OF_ORDER;
            if (pending && !isHalfDone(entry)) {
                due.add(entry.version());
            } else {
                refused.add(new Refused(entry.id(), reason(entry)));
            }
        }
        return due;
    }

    private List<Entry> asked(Timeline timeline) {
        if (options.scope() instanceof LintScope.Only only) {
            return only.versions().stream().map(timeline::find).toList();
        }
        return timeline.entries().stream()
                .filter(entry -> entry.state().isPending() && entry.migration().isPresent())
                .toList();
    }

    private static boolean isHalfDone(Entry entry) {
        return entry.row().filter(row -> row.state().isPartial()).isPresent();
    }

    private static String reason(Entry entry) {
        return isHalfDone(entry)
                ? "It stopped half-way, and the next run goes on where it stopped. See godwit resolve."
                : "This database has had it: an applied migration is not changed. Write a new one.";
    }

    private void walk(
            Session session,
            Timeline timeline,
            Set<Version> due,
            LintReport report,
            BeforeMigration before,
            Server server) {
        Known known = new Known();
        Set<Version> taken =
                timeline.entries().stream().map(Entry::version).collect(Collectors.toCollection(LinkedHashSet::new));
        MigrationRewriter rewriter = new MigrationRewriter(
                dialect,
                server,
                known,
                new StatementRewriter(dialect, before, RuleBook.rewrites(dialect.engine()), left::add),
                new FollowingVersions(taken));
        for (Migration migration : session.catalog().migrations()) {
            List<SqlStatement> sent = statements(session, migration);
            if (due.contains(migration.version())) {
                List<LintReport.Found> found = report.found().stream()
                        .filter(each ->
                                each.version().equals(migration.version().text()))
                        .toList();
                add(rewriter.rewrite(migration, found));
            } else {
                known.migrationBegins();
                FormReader reader = new FormReader(dialect.syntax());
                sent.forEach(statement -> known.did(reader.read(statement)));
            }
            boolean applied = timeline.entry(migration.version())
                    .filter(entry -> entry.state() == MigrationState.APPLIED)
                    .isPresent();
            if (!applied) {
                touches(migration, sent, before);
            }
        }
    }

    private static List<SqlStatement> statements(Session session, Migration migration) {
        if (migration.up().program().isPresent()) {
            return List.of();
        }
        List<SqlStatement> all = new ArrayList<>();
        try (ScriptStatements statements = session.scripts().statements(migration.file(), migration.up())) {
            statements.unreplaced().forEach(all::add);
        }
        return all;
    }

    private void touches(Migration migration, List<SqlStatement> sent, BeforeMigration before) {
        FormReader reader = new FormReader(dialect.syntax());
        for (SqlStatement statement : sent) {
            Form form = reader.read(statement);
            if (form instanceof Form.AlterTable alter) {
                before.touched(alter.table(), migration.id());
            } else if (form instanceof Form.CreateTable create) {
                before.touched(create.table(), migration.id());
            } else if (form instanceof Form.CreateIndex create) {
                before.touched(create.table(), migration.id());
            } else if (form instanceof Form.CreateTrigger create) {
                before.touched(create.table(), migration.id());
            }
        }
    }

    /** Not what is good to know only, and not what a transaction of its own has mended. */
    private List<Left> worthSaying() {
        return left.stream()
                .filter(each -> each.found().severity().isAtLeast(Severity.WARNING))
                .filter(each ->
                        !StatementRewriter.SHARING.contains(each.found().rule().id()))
                .map(each -> each.reason().isEmpty() ? new Left(each.found(), NO_SAFE_FORM) : each)
                .toList();
    }

    private void add(MigrationRewriter.Result result) {
        changes.addAll(result.changes());
        later.addAll(result.later());
        result.refused().ifPresent(refused::add);
    }
}
