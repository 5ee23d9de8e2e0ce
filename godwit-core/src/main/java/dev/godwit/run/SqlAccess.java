package dev.godwit.run;

import dev.godwit.backfill.CheckpointTable;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.GodwitException;
import dev.godwit.history.AppliedText;
import dev.godwit.history.History;
import dev.godwit.history.HistoryReader;
import dev.godwit.history.HistorySql;
import dev.godwit.history.HistoryTables;
import dev.godwit.history.HistoryWrite;
import dev.godwit.lock.HeldLock;
import dev.godwit.lock.LockHolder;
import dev.godwit.lock.LockScope;
import dev.godwit.lock.LockWait;
import dev.godwit.lock.RunLock;
import dev.godwit.migration.Callback;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Program;
import dev.godwit.migration.Script;
import dev.godwit.migration.Version;
import dev.godwit.plan.Plan;
import dev.godwit.plan.Scripts;
import dev.godwit.program.JavaPrograms;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import dev.godwit.report.SeedReport;
import dev.godwit.sql.TextSlice;
import dev.godwit.timeline.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One connection to an SQL database. */
public final class SqlAccess implements Access {

    private final Settings settings;
    private final Dialect dialect;
    private final Connection worker;
    private final HistorySql sql;
    private final HistoryReader reader;
    private final JavaPrograms programs;
    private final Scripts scripts;

    SqlAccess(SqlConnector connector, Settings settings, Connection worker) throws SQLException {
        this.settings = settings;
        this.dialect = connector.target().dialect();
        this.worker = worker;
        String schema = settings.historySchema().isPresent()
                ? settings.historySchema().get()
                : dialect.sessions().currentSchema(worker);
        this.sql = new HistorySql(dialect, new HistoryTables(schema, settings.historyTable()), settings.author());
        this.reader = new HistoryReader(dialect, sql);
        this.programs = new JavaPrograms(dialect, Optional.of(worker), settings.loader());
        this.scripts = connector.scripts(settings, programs);
    }

    @Override
    public Dialect engine() {
        return dialect;
    }

    @Override
    public Scripts scripts() {
        return scripts;
    }

    @Override
    public History history() {
        return reader.read(worker);
    }

    @Override
    public AppliedText texts(Version version) {
        return reader.texts(worker, version);
    }

    @Override
    public List<HistoryEvent> events() {
        return reader.events(worker);
    }

    /**
     * Writes Godwit's own tables from a script that may run elsewhere: where a schema is the database itself, its name stays out.
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

    /** What is done in batches. */
    public Backfills backfills() {
        return new Backfills(dialect, worker, new CheckpointTable(dialect, sql));
    }

    private RunLock lock() {
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

    @Override
    public Optional<LockHolder> holder() {
        try {
            return lock().holder();
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    @Override
    public boolean release(boolean force) {
        try {
            return lock().release(force);
        } catch (SQLException e) {
            throw unusable(e);
        }
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

    @Override
    public <T> T locked(LockWait wait, Function<LockedAccess, T> work) {
        ProgressListener listener = serial(settings.listener());
        try (HeldLock held = wait.acquire(lock(), worker);
                BlockerWatch watch = watch(listener)) {
            Run run = new Run(
                    prepared(),
                    dialect,
                    sql,
                    reader,
                    scripts,
                    programs,
                    settings.waits(),
                    settings.pace(),
                    watch,
                    held,
                    settings.clock(),
                    listener,
                    settings.interrupted(),
                    settings::clean);
            createTables(run);
            return work.apply(new Locked(run));
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    private BlockerWatch watch(ProgressListener listener) throws SQLException {
        return new BlockerWatch(
                settings.target().connections(),
                dialect.patience(),
                dialect.patience().session(worker),
                settings.waits().lock(),
                listener);
    }

    /** The watch tells what it sees on a thread of its own. */
    private static ProgressListener serial(ProgressListener listener) {
        Object turn = new Object();
        return progress -> {
            synchronized (turn) {
                listener.on(progress);
            }
        };
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

    private final class Locked implements LockedAccess {

        private final Run run;

        Locked(Run run) {
            this.run = run;
        }

        @Override
        public void settle(Timeline timeline) {
            try {
                new DoubtSettler(run).settle(timeline);
            } catch (SQLException e) {
                throw unusable(e);
            }
        }

        @Override
        public Taken execute(Plan plan, History history, int batch, List<Callback> callbacks) {
            return runner(callbacks).run(plan, history, batch);
        }

        private Runner runner(List<Callback> callbacks) {
            try {
                return new Runner(run, callbacks, settings.target().connections());
            } catch (GodwitException e) {
                throw Untouched.by(e);
            }
        }

        @Override
        public void record(List<HistoryWrite> writes) {
            try {
                List<String> all = new ArrayList<>(run.lock().fence());
                all.addAll(sql.of(writes, Optional.empty()));
                dialect.transactions().run(worker, List.of(), () -> all, s -> {});
            } catch (SQLException e) {
                throw unusable(e);
            } catch (StatementFailure e) {
                throw unusable(e.failure());
            }
        }
    }

    @Override
    public SeedReport seed(Map<String, TextSlice> seeds) {
        SeedRunner runner = seeds(settings.listener());
        List<SeedReport.Seeded> done = new ArrayList<>();
        new LinkedHashMap<>(seeds).forEach((file, text) -> done.add(runner.run(file, seed(file, text))));
        return new SeedReport(done);
    }

    /** Runs seeds, heard by this listener. */
    public SeedRunner seeds(ProgressListener listener) {
        return new SeedRunner(prepared(), dialect, scripts, programs, listener, settings.interrupted());
    }

    private static Script seed(String file, TextSlice text) {
        return file.endsWith(".java") ? Program.script(new Program.Source(text), Direction.UP) : Script.of(text);
    }

    private GodwitException unusable(SQLException e) {
        return HistoryFailures.working(dialect, e);
    }

    static void closeQuietly(@Nullable Connection connection, Settings settings) {
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
