package dev.godwit.run;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.GodwitException;
import dev.godwit.history.AppliedText;
import dev.godwit.history.History;
import dev.godwit.history.HistoryReader;
import dev.godwit.history.HistorySql;
import dev.godwit.history.HistoryTables;
import dev.godwit.lock.ConnectionFactory;
import dev.godwit.lock.HeldLock;
import dev.godwit.lock.LockScope;
import dev.godwit.lock.LockWait;
import dev.godwit.lock.RunLock;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Version;
import dev.godwit.plan.Agreement;
import dev.godwit.plan.AppliedUp;
import dev.godwit.plan.EachCallbacks;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.MigratePlanner;
import dev.godwit.plan.NewerSchema;
import dev.godwit.plan.Plan;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.plan.RollbackPlanner;
import dev.godwit.plan.Scripts;
import dev.godwit.program.JavaPrograms;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.Migrated;
import dev.godwit.report.Progress;
import dev.godwit.source.SourceContext;
import dev.godwit.sql.Placeholders;
import dev.godwit.timeline.Entry;
import dev.godwit.timeline.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One connection to the target, with the files read beside it. Closing it closes the connection. Not thread-safe. */
public final class Session implements AutoCloseable {

    private final Settings settings;
    private final Dialect dialect;
    private final Connection worker;
    private final FilesBeside beside;
    private final HistorySql sql;
    private final HistoryReader reader;
    private final JavaPrograms programs;
    private final Scripts scripts;
    private boolean told;
    private boolean aheadTold;

    private Session(Settings settings, Connection worker, FilesBeside beside) throws SQLException {
        this.settings = settings;
        this.dialect = settings.target().dialect();
        this.worker = worker;
        this.beside = beside;
        String schema = settings.historySchema().isPresent()
                ? settings.historySchema().get()
                : dialect.sessions().currentSchema(worker);
        this.sql = new HistorySql(dialect, new HistoryTables(schema, settings.historyTable()), settings.author());
        this.reader = new HistoryReader(dialect, sql);
        this.programs = new JavaPrograms(dialect, Optional.of(worker), settings.loader());
        this.scripts = scripts(settings, programs);
    }

    /** Connects, and reads the files at the same time. */
    public static Session open(Settings settings) {
        return open(settings, false);
    }

    /** The same, for looking only: a database that is a file is not made. */
    public static Session openToRead(Settings settings) {
        return open(settings, true);
    }

    private static Session open(Settings settings, boolean toRead) {
        FilesBeside files = FilesBeside.begin(() -> read(settings));
        ConnectionFactory connections = settings.target().connections();
        Connection worker = null;
        try {
            worker = toRead ? connections.openToRead() : connections.open();
            return new Session(settings, worker, files);
        } catch (SQLException e) {
            closeQuietly(worker, settings);
            throw HistoryFailures.connecting(settings.target().dialect(), e);
        } catch (RuntimeException e) {
            closeQuietly(worker, settings);
            throw e;
        }
    }

    /** The files, without a connection. */
    public static Catalog read(Settings settings) {
        return settings.source()
                .read(new SourceContext(
                        settings.target().dialect().engine(),
                        settings.target().dialect().syntax(),
                        settings.contexts(),
                        settings.labels(),
                        settings.placeholders()));
    }

    /** Reads scripts with the configured placeholders, where there is no database. */
    public static Scripts scripts(Settings settings) {
        return scripts(settings, new JavaPrograms(settings.target().dialect(), Optional.empty(), settings.loader()));
    }

    /** Runs what is written in Java. */
    public JavaPrograms programs() {
        return programs;
    }

    /** Reads scripts with the configured placeholders. */
    public Scripts scripts() {
        return scripts;
    }

    private static Scripts scripts(Settings settings, JavaPrograms programs) {
        Optional<Placeholders> placeholders = settings.placeholders().isEmpty()
                ? Optional.empty()
                : Optional.of(new Placeholders(settings.placeholders()));
        return new Scripts(settings.target().dialect(), placeholders, programs);
    }

    /** The files. */
    public Catalog catalog() {
        Catalog files = beside.await();
        if (!told) {
            told = true;
            for (Catalog.Ignored file : files.ignored()) {
                settings.listener().on(new Progress.Note("Ignored " + file.file() + ": " + file.reason() + "."));
            }
        }
        return files;
    }

    /** Files and history as they are now. */
    public Timeline timeline() {
        return timeline(reader.read(worker)); // First: the files are still being read.
    }

    private Timeline timeline(History history) {
        Catalog files = catalog();
        try {
            return Timeline.of(files, history);
        } catch (GodwitException e) {
            throw Untouched.by(e);
        }
    }

    /** The same, refused where files and history disagree. */
    public Timeline agreed() {
        return agreed(reader.read(worker));
    }

    /** Files and a history that is not there yet, refused where they disagree. */
    Timeline agreed(History history) {
        Timeline timeline = timeline(history);
        if (isAhead(timeline)) {
            tellAhead(timeline.ahead());
        } else {
            Agreement.check(timeline, this::texts);
        }
        return timeline;
    }

    /** Whether a newer release has migrated this database, and that is nothing to stop for: there is nothing to do here. */
    public boolean isAhead(Timeline timeline) {
        return settings.newer() != NewerSchema.FAIL && !timeline.ahead().isEmpty();
    }

    private void tellAhead(List<Entry> newer) {
        if (settings.newer() == NewerSchema.WARN && !aheadTold) {
            aheadTold = true;
            settings.listener()
                    .on(new Progress.Warning("The database is newer than these migrations: "
                            + (newer.size() == 1 ? "it has " : "it has " + newer.size() + " more, up to ")
                            + newer.get(newer.size() - 1).id() + ". Nothing is run."));
        }
    }

    /** What {@code migrate} would do from here. */
    public Plan plan(Timeline timeline, MigrateOptions options) {
        try {
            if (isAhead(timeline)) {
                return new Plan(Direction.UP, List.of(), options.singleTransaction(), List.of());
            }
            return each().fit(new MigratePlanner(dialect, scripts, settings.order()).plan(timeline, options));
        } catch (GodwitException e) {
            throw Untouched.by(e);
        }
    }

    /** What {@code rollback} would do from here. */
    public Plan plan(Timeline timeline, RollbackOptions options) {
        try {
            return each().fit(new RollbackPlanner(dialect, scripts).plan(timeline, options, this::texts));
        } catch (GodwitException e) {
            throw Untouched.by(e);
        }
    }

    private EachCallbacks each() {
        return new EachCallbacks(dialect, scripts, catalog().callbacks());
    }

    /** The applied texts of a migration. */
    public AppliedText texts(Version version) {
        return reader.texts(worker, version);
    }

    /** Compares files with the ups that were applied. */
    public AppliedUp appliedUp() {
        return new AppliedUp(dialect.syntax(), this::texts);
    }

    /** All events. */
    public List<HistoryEvent> events() {
        return reader.events(worker);
    }

    /** Writes Godwit's own tables. */
    public HistorySql sql() {
        return sql;
    }

    /**
     * Writes them from a script that may run elsewhere: where a schema is the database itself, its name stays out.
     */
    public HistorySql sqlForScripts() {
        try {
            HistoryTables tables = sql.tables();
            boolean isDatabase = tables.schema().equals(worker.getCatalog());
            String schema = settings.historySchema().orElse(isDatabase ? "" : tables.schema());
            return new HistorySql(dialect, new HistoryTables(schema, settings.historyTable()), settings.author());
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    /** The lock of this history. */
    public RunLock lock() {
        HistoryTables tables = sql.tables();
        return dialect.locks()
                .lock(new LockScope(
                        settings.target().connections(),
                        tables.schema(),
                        tables.history(),
                        tables.lock(),
                        settings.author().who() + " pid "
                                + ProcessHandle.current().pid()));
    }

    /** Does something while holding the lock, with Godwit's tables in place and every statement in doubt settled. */
    public <T> T locked(Function<Run, T> work) {
        return lockedAsIs(run -> {
            try {
                new DoubtSettler(run).settle(timeline());
            } catch (SQLException e) {
                throw unusable(e);
            }
            return work.apply(run);
        });
    }

    /** The connection as it is, to ask the server about itself. */
    public Connection connection() {
        return worker;
    }

    /** The connection, made ready to run scripts. Reading needs none of that. */
    public Connection prepared() {
        try {
            dialect.sessions().prepare(worker);
            return worker;
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    /** Does something while holding the lock, with Godwit's tables in place. */
    public <T> T lockedAsIs(Function<Run, T> work) {
        LockWait wait = new LockWait(
                settings.lockWait(),
                (holder, waited) ->
                        settings.listener().on(new Progress.WaitingForLock(holder, waited, settings.lockWait())));
        try (HeldLock held = wait.acquire(lock(), worker)) {
            Run run = new Run(
                    prepared(),
                    dialect,
                    sql,
                    reader,
                    scripts,
                    programs,
                    held,
                    settings.clock(),
                    settings.listener(),
                    settings.interrupted(),
                    settings::clean);
            createTables(run);
            return work.apply(run);
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    private void createTables(Run run) throws SQLException {
        if (reader.read(worker).exists()) {
            return;
        }
        new HistorySetup(dialect, sql, reader).create(worker, settings.clock().instant());
        run.listener()
                .on(new Progress.Note("Created " + sql.tables().history() + " and "
                        + sql.tables().event() + "."));
    }

    /** Executes a plan. */
    public List<Migrated> execute(Run run, Plan plan, Timeline timeline, int batch) {
        return runner(run).run(plan, timeline.history(), batch);
    }

    private Runner runner(Run run) {
        try {
            return new Runner(run, catalog().callbacks(), settings.target().connections());
        } catch (GodwitException e) {
            throw Untouched.by(e);
        }
    }

    /** Writes into the history, fenced, in one transaction. */
    public void record(Run run, List<String> statements) {
        try {
            List<String> all = new java.util.ArrayList<>(run.lock().fence());
            all.addAll(statements);
            dialect.transactions().run(worker, List.of(), () -> all, s -> {});
        } catch (SQLException e) {
            throw unusable(e);
        } catch (StatementFailure e) {
            throw unusable(e.failure());
        }
    }

    /** An error of Godwit's own statements, explained. */
    public GodwitException unusable(SQLException e) {
        return HistoryFailures.working(dialect, e);
    }

    private static void closeQuietly(@Nullable Connection connection, Settings settings) {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            settings.listener().on(new Progress.Note("The connection could not be closed: " + e.getMessage()));
        }
    }

    @Override
    public void close() {
        closeQuietly(worker, settings);
    }
}
