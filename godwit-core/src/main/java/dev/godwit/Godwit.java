package dev.godwit;

import dev.godwit.backfill.Wanted;
import dev.godwit.compare.Comparison;
import dev.godwit.compare.DiffOptions;
import dev.godwit.compare.MigrationText;
import dev.godwit.compare.SchemaSource;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.Engine;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.history.ForeignRow;
import dev.godwit.history.History;
import dev.godwit.history.HistorySql;
import dev.godwit.history.HistoryTables;
import dev.godwit.lint.LintOptions;
import dev.godwit.lint.LintReport;
import dev.godwit.lint.Linter;
import dev.godwit.lint.fix.FixReport;
import dev.godwit.lint.fix.Fixer;
import dev.godwit.lint.fix.RewriteForecast;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Script;
import dev.godwit.migration.Version;
import dev.godwit.plan.Agreement;
import dev.godwit.plan.BackfillPolicy;
import dev.godwit.plan.Deferral;
import dev.godwit.plan.EachCallbacks;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.MigratePlanner;
import dev.godwit.plan.Plan;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.plan.Scripts;
import dev.godwit.report.BackfillStatus;
import dev.godwit.report.DiffReport;
import dev.godwit.report.ExecuteReport;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.LockReport;
import dev.godwit.report.MigrateReport;
import dev.godwit.report.PlanReport;
import dev.godwit.report.ProgressListener;
import dev.godwit.report.PullReport;
import dev.godwit.report.RedoReport;
import dev.godwit.report.RollbackReport;
import dev.godwit.report.SchemaReport;
import dev.godwit.report.SchemasReport;
import dev.godwit.report.SeedReport;
import dev.godwit.report.SettledReport;
import dev.godwit.report.StatusReport;
import dev.godwit.report.VerifyReport;
import dev.godwit.run.AdHoc;
import dev.godwit.run.ConnectorMaker;
import dev.godwit.run.DatabaseKeeper;
import dev.godwit.run.OfflineScript;
import dev.godwit.run.PlannedStatements;
import dev.godwit.run.Session;
import dev.godwit.run.Settings;
import dev.godwit.run.Settlement;
import dev.godwit.run.SqlConnector;
import dev.godwit.run.StatusTable;
import dev.godwit.run.UpAndDown;
import dev.godwit.sql.TextSlice;
import dev.godwit.target.DatabaseUrl;
import dev.godwit.target.Target;
import dev.godwit.timeline.Entry;
import dev.godwit.timeline.Timeline;
import dev.godwit.verify.Verifier;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Applies and undoes the migrations of one project in one database: the entry point of the library, and what the command line runs.
 *
 * <p>The caller guarantees that the database user may create and write tables, and that a data source can hand out three connections
 * at once. Immutable and safe for use by several threads; runs exclude each other through a lock in the database. Every method
 * throws {@link GodwitException} and nothing else when something goes wrong; no message holds a password.
 *
 * <pre>{@code
 * MigrateReport report = Godwit.dataSource(dataSource).locations(Path.of("."), List.of("migrations")).build().migrate();
 * }</pre>
 */
public final class Godwit {

    private final Settings settings;

    Godwit(Settings settings) {
        this.settings = settings;
    }

    /**
     * Starts a configuration for a database named by its URL.
     *
     * @param url a JDBC URL, or {@code postgres://…}, {@code mysql://…}, {@code mariadb://…}, {@code sqlite:path}, {@code h2:…},
     *     {@code sqlserver://…}
     */
    public static GodwitBuilder url(String url) {
        return new GodwitBuilder((user, password, owner) ->
                new SqlConnector(Target.of(DatabaseUrl.parse(url, user, password), Dialects.standard(), owner)));
    }

    /** Starts a configuration for the database behind a data source. */
    public static GodwitBuilder dataSource(DataSource dataSource) {
        return new GodwitBuilder((user, password, owner) -> new SqlConnector(Target.of(dataSource)));
    }

    /** Starts a configuration for a target of another kind, for example one of {@code godwit-mongodb}. */
    public static GodwitBuilder target(ConnectorMaker target) {
        return new GodwitBuilder(target);
    }

    /** Applies all pending migrations as one batch. */
    public MigrateReport migrate() {
        return migrate(MigrateOptions.all());
    }

    /**
     * Applies pending migrations as one batch. Takes no lock when there is nothing to do; where backfills are deferred that is also so while a
     * run of their own is at the one in front.
     */
    public MigrateReport migrate(MigrateOptions options) {
        return in(session -> {
            Timeline seen = session.agreed();
            boolean nothingDue = StatusTable.pending(seen) == 0 && !seen.hasRecurring();
            if (nothingDue || session.isAhead(seen)) {
                session.plan(seen, options);
                return new MigrateReport(OptionalInt.empty(), List.of(), 0);
            }
            if (settings.defers(options)) {
                Plan plan = session.plan(seen, options);
                if (plan.isEmpty()) {
                    return UpAndDown.nothing(plan, seen);
                }
            }
            return session.locked(run -> new UpAndDown(session, run).up(options));
        });
    }

    /**
     * Checks that all migrations are applied as they are. Writes nothing and takes no lock.
     *
     * @return the status that was found
     * @throws GodwitException PENDING where some are not applied, EDITED or MISSING where files and history disagree
     */
    public StatusReport validate() {
        return looking(session -> {
            Timeline seen = session.agreed();
            if (!session.isAhead(seen)) {
                Agreement.checkApplied(seen);
            }
            return StatusTable.of(seen);
        });
    }

    /** Undoes applied migrations, newest first. */
    public RollbackReport rollback(RollbackOptions options) {
        return in(session -> {
            Timeline seen = session.timeline();
            if (seen.history().rows().isEmpty()) {
                session.plan(seen, options);
                return new RollbackReport(List.of());
            }
            return session.locked(run -> new UpAndDown(session, run).down(options));
        });
    }

    /** Undoes the last applied migration and applies it again. Refused in protected environments. */
    public RedoReport redo() {
        refuseWhereProtected("redo destroys data");
        return in(session -> session.locked(run -> new UpAndDown(session, run).redo()));
    }

    /** Undoes everything and applies everything. Refused in protected environments. */
    public RedoReport reset() {
        refuseWhereProtected("reset destroys data");
        return in(session -> session.locked(run -> new UpAndDown(session, run).reset()));
    }

    private void refuseWhereProtected(String deed) {
        if (settings.protectedEnvironment()) {
            throw GodwitException.of(
                            ErrorCode.REFUSED,
                            deed + ", and the environment " + settings.environment() + " is protected.")
                    .state("Nothing was changed by this run.")
                    .hint("Use another environment, or take protected: true out of its configuration.")
                    .build();
        }
    }

    /** What {@link #migrate(MigrateOptions)} would do. Writes nothing and takes no lock. */
    public Plan plan(MigrateOptions options) {
        return looking(session -> session.plan(session.agreed(), options));
    }

    /** What {@link #rollback} would do. Writes nothing and takes no lock. */
    public Plan planRollback(RollbackOptions options) {
        return looking(session -> session.plan(session.timeline(), options));
    }

    /** What {@link #migrate(MigrateOptions)} would do in a database with nothing applied. Does not connect. */
    public Plan planFromNothing(MigrateOptions options) {
        return told(() -> {
            Engine engine = settings.connector().engine();
            Scripts scripts = offline();
            Catalog files = catalog();
            Timeline nothing = Timeline.of(files, History.none());
            Plan plan = new EachCallbacks(engine, scripts, files.callbacks())
                    .fit(new MigratePlanner(engine, scripts, settings.order()).plan(nothing, options));
            return settings.defers(options) ? new Deferral(engine, scripts, List.of()).of(plan, nothing) : plan;
        });
    }

    /**
     * Writes what {@link #migrate(MigrateOptions)} would do as a script for the engine's own client, history rows included. Changes
     * nothing. A script does its backfills at their places.
     *
     * @throws GodwitException USAGE where the options defer them
     */
    public void script(MigrateOptions options, Appendable out) throws IOException {
        try (Session session = Session.openToRead(settings)) {
            Timeline timeline = session.agreed();
            Plan plan = session.plan(timeline, atTheirPlaces(options));
            write(plan, timeline, session.sql().sqlForScripts(), session.scripts(), out);
        } catch (GodwitException e) {
            throw e.scrubbed(settings::clean);
        }
    }

    private static MigrateOptions atTheirPlaces(MigrateOptions options) {
        if (options.backfills().equals(Optional.of(BackfillPolicy.DEFER))) {
            throw GodwitException.of(ErrorCode.USAGE, "A script cannot defer backfills: nothing would do them later.")
                    .state("Nothing was changed by this run.")
                    .hint("Let godwit migrate defer them, or write the script without.")
                    .build();
        }
        return options.withBackfills(BackfillPolicy.RUN);
    }

    /** Writes what {@link #rollback} would do as such a script. Changes nothing. */
    public void script(RollbackOptions options, Appendable out) throws IOException {
        try (Session session = Session.openToRead(settings)) {
            Timeline timeline = session.timeline();
            write(session.plan(timeline, options), timeline, session.sql().sqlForScripts(), session.scripts(), out);
        } catch (GodwitException e) {
            throw e.scrubbed(settings::clean);
        }
    }

    /** Writes such a script for a database with nothing applied. Does not connect; the history goes to the current schema. */
    public void scriptFromNothing(MigrateOptions options, Appendable out) throws IOException {
        HistoryTables tables = new HistoryTables(settings.historySchema().orElse(""), settings.historyTable());
        HistorySql sql = new HistorySql(settings.target().dialect(), tables, settings.author());
        Timeline nothing = Timeline.of(catalog(), History.none());
        try {
            write(planFromNothing(atTheirPlaces(options)), nothing, sql, offline(), out);
        } catch (GodwitException e) {
            throw e.scrubbed(settings::clean);
        }
    }

    private void write(Plan plan, Timeline timeline, HistorySql sql, Scripts scripts, Appendable out)
            throws IOException {
        new OfflineScript(
                        settings.target().dialect(),
                        sql,
                        scripts,
                        settings.clock().instant())
                .write(
                        plan,
                        timeline.history().exists(),
                        timeline.history().lastSequence(),
                        timeline.history().lastBatch() + 1,
                        out);
    }

    /** The statements of a plan, each exactly as it would be sent. What is written in Java may ask the database while it tells them. */
    public PlanReport statements(Plan plan) {
        return looking(session -> new PlannedStatements(session.scripts(), session.engine()).of(plan));
    }

    /** The same without connecting. */
    public PlanReport statementsFromNothing(Plan plan) {
        return told(() -> new PlannedStatements(offline(), settings.connector().engine()).of(plan));
    }

    private Scripts offline() {
        return settings.connector().scripts(settings);
    }

    /**
     * Applies each migration to a scratch database beside the target, undoes it and applies it again, and compares the structures. The
     * target itself is not touched.
     *
     * @param versions which migrations; empty for all
     * @throws GodwitException also when an up fails
     */
    public VerifyReport verify(Set<Version> versions) {
        return told(() -> new Verifier(settings, versions).run());
    }

    /**
     * Judges migrations by what their statements do, without running them: what stops an application that is running, loses data, or breaks
     * the release before. Changes nothing.
     *
     * @throws GodwitException where a file cannot be read or run at all, or a version is unknown
     */
    public LintReport lint(LintOptions options) {
        return told(() -> new Linter(settings, options, RewriteForecast::new).run());
    }

    /**
     * Works out how migrations that are pending could do without harm what {@link #lint} finds in them: as changes of their files, which are
     * not written. Asks the database what is pending and what is there.
     *
     * @param options as for lint; of the scope, what is not pending is refused in the report
     */
    public FixReport fix(LintOptions options) {
        return told(() -> new Fixer(settings, options).run());
    }

    /**
     * A scratch database, prepared once, of which any number of copies can be had, for tests.
     *
     * @param preparation what makes it, for example {@code Godwit::migrate}; it is given a Godwit for the scratch database
     */
    public DatabaseTemplate template(Consumer<Godwit> preparation) {
        return told(() -> new DatabaseTemplate(settings, preparation));
    }

    /**
     * What leads from one structure to another, and back.
     *
     * @throws GodwitException where a source cannot be read, or names to be renamed are not there
     */
    public DiffReport diff(SchemaSource from, SchemaSource to, DiffOptions options) {
        return told(() -> new Comparison(settings, options).of(from, to));
    }

    /**
     * The structure that a source has.
     *
     * @throws GodwitException where it cannot be read
     */
    public SchemaReport structure(SchemaSource source, DiffOptions options) {
        return told(() -> new Comparison(settings, options).structure(source));
    }

    /**
     * The structure that a source has, in the schemas too that another one declares.
     *
     * @throws GodwitException where it cannot be read
     */
    public SchemaReport structure(SchemaSource source, SchemaSource like, DiffOptions options) {
        return told(() -> new Comparison(settings, options).structure(source, like));
    }

    /** What is known of the engine of the database. */
    public Dialect dialect() {
        return settings.target().dialect();
    }

    /**
     * The structures of two sources, and what leads from one to the other.
     *
     * @throws GodwitException where a source cannot be read, or names to be renamed are not there
     */
    public SchemasReport structures(SchemaSource from, SchemaSource to, DiffOptions options) {
        return told(() -> new Comparison(settings, options).structures(from, to));
    }

    /**
     * Runs the statements of a difference from this database to another structure, in one transaction where the engine has such, and
     * records nothing. Refused in protected environments.
     */
    public void push(DiffReport difference) {
        refuseWhereProtected("push changes the database without a record");
        String script = difference.up().stream()
                .map(settings.target().dialect().client()::statement)
                .collect(Collectors.joining());
        boolean oneByOneAnyway = !settings.target().dialect().transactionalDdl();
        ProgressListener listener = oneByOneAnyway ? progress -> {} : settings.listener();
        in(session -> session.sql().seeds(listener).run("push", Script.of(TextSlice.ofString("push", script))));
    }

    /**
     * A structure as SQL that makes it in an empty database.
     *
     * @param options what paths in the source are relative to
     */
    public PullReport schemaText(SchemaSource source, DiffOptions options) {
        return told(() -> new Comparison(settings, options).text(source));
    }

    /** A difference as the text of a migration in SQL, with its way back. */
    public String migrationText(DiffReport difference) {
        return new MigrationText(settings.target().dialect().client()).of(difference);
    }

    /** Every migration that files or history know, with its state. */
    public StatusReport status() {
        return looking(session -> {
            Timeline seen = session.timeline();
            return StatusTable.of(seen).with(session.unfinishedBackfills(seen));
        });
    }

    /** Every backfill that was begun, those that began first before the others. */
    public List<BackfillStatus> backfills() {
        return looking(session -> session.sql().backfills().all());
    }

    /**
     * Goes on with the migration of an unfinished or deferred backfill, as {@link #migrate} does, to its end, and with no other.
     *
     * @param name which one; empty for the only one that is unfinished
     */
    public MigrateReport runBackfill(Optional<String> name) {
        BackfillStatus found = looking(session -> session.sql().backfills().unfinished(name));
        return migrate(MigrateOptions.all().withOnly(found.version()).withBackfills(BackfillPolicy.RUN));
    }

    /**
     * Lets the run that is at a backfill wait between two batches, or the next one before its first, with the lock held.
     *
     * @param name which one; empty for the only one that is unfinished
     */
    public BackfillStatus pauseBackfill(Optional<String> name) {
        return in(session -> session.sql().backfills().ask(name, Optional.of(Wanted.PAUSE)));
    }

    /**
     * Takes back what {@link #pauseBackfill} or {@link #abortBackfill} asked for.
     *
     * @param name which one; empty for the only one that is unfinished
     */
    public BackfillStatus resumeBackfill(Optional<String> name) {
        return in(session -> session.sql().backfills().ask(name, Optional.empty()));
    }

    /**
     * Lets the run that is at a backfill fail between two batches, and every later one, until {@link #resumeBackfill}. What is done stays.
     *
     * @param name which one; empty for the only one that is unfinished
     */
    public BackfillStatus abortBackfill(Optional<String> name) {
        return in(session -> session.sql().backfills().ask(name, Optional.of(Wanted.ABORT)));
    }

    /** What the migration locations hold. Does not connect. */
    public Catalog catalog() {
        return told(() -> Session.read(settings).checked());
    }

    /** What was done, oldest first. */
    public List<HistoryEvent> history() {
        return looking(Session::events);
    }

    /** Shows who holds the lock; frees it if its holder is gone, or in any case if forced. */
    public LockReport unlock(boolean force) {
        return in(session -> session.unlock(force));
    }

    /**
     * Marks everything up to and including a version as applied, without running it.
     *
     * @param reason kept with the event
     */
    public SettledReport baseline(Version upTo, Optional<String> reason) {
        return settle(reason, (settlement, timeline) -> settlement.baseline(upTo));
    }

    /**
     * Settles a migration that stopped part-way, or records what was done by hand.
     *
     * @param reason kept with the event
     */
    public SettledReport resolve(Version version, Resolution resolution, Optional<String> reason) {
        return settle(reason, (settlement, timeline) -> {
            Entry entry = timeline.find(version);
            return switch (resolution) {
                case APPLIED -> settlement.applied(entry);
                case ROLLED_BACK -> settlement.rolledBack(entry);
                case RETRY -> settlement.retry(entry);
            };
        });
    }

    /**
     * Accepts edited files as what was applied and forgets missing ones. Runs nothing.
     *
     * @param reason kept with the events
     */
    public SettledReport repair(Optional<String> reason) {
        return settle(reason, (settlement, timeline) -> settlement.repair());
    }

    /**
     * Takes over what another tool applied, from that tool's own history. Runs nothing.
     *
     * @param rows in the order in which they were applied
     * @param reason kept with the events
     */
    public SettledReport adopt(List<ForeignRow> rows, Optional<String> reason) {
        return settle(reason, (settlement, timeline) -> settlement.adopted(rows));
    }

    /** What {@link #adopt} would record. Writes nothing and takes no lock. */
    public SettledReport planAdoption(List<ForeignRow> rows) {
        return looking(session -> {
            Timeline timeline = session.timeline();
            Instant now = settings.clock().instant();
            Settlement settlement = new Settlement(timeline, session.appliedUp(), Set.of(), now, Optional.empty());
            return new SettledReport(settlement.adopted(rows).changes());
        });
    }

    private SettledReport settle(
            Optional<String> reason, java.util.function.BiFunction<Settlement, Timeline, Settlement> change) {
        return in(session -> session.lockedAsIs(held -> {
            Timeline timeline = session.timeline();
            Set<Version> halfFilled = session.unfinishedBackfills(timeline).stream()
                    .map(BackfillStatus::version)
                    .collect(Collectors.toSet());
            Settlement settlement = change.apply(
                    new Settlement(
                            timeline,
                            session.appliedUp(),
                            halfFilled,
                            settings.clock().instant(),
                            reason),
                    timeline);
            if (!settlement.writes().isEmpty()) {
                held.record(settlement.writes());
            }
            return new SettledReport(settlement.changes());
        }));
    }

    /**
     * Runs seeds in SQL and, where the name of the file ends so, in Java, each in a transaction where its statements allow one. Nothing
     * is recorded.
     *
     * @param seeds file name to text, in the order in which they run
     */
    public SeedReport seed(Map<String, TextSlice> seeds) {
        return in(session -> session.seed(seeds));
    }

    /** Creates the database. Returns false if it was there already. */
    public boolean createDatabase() {
        return told(() -> new DatabaseKeeper(settings.target()).create());
    }

    /** Drops the database with all that is in it; refused in protected environments. Returns false if it was not there. */
    public boolean dropDatabase() {
        refuseWhereProtected("db drop destroys data");
        return told(() -> new DatabaseKeeper(settings.target()).drop());
    }

    /** Waits until the database accepts connections. */
    public void awaitDatabase(Duration limit) {
        told(() -> {
            new DatabaseKeeper(settings.target()).await(limit);
            return true;
        });
    }

    /** Runs a text of SQL statements outside of the history, one by one. */
    public ExecuteReport execute(TextSlice text) {
        return in(session ->
                new AdHoc(settings.target().dialect(), session.sql().prepared(), settings.interrupted()).run(text));
    }

    private <T> T in(Function<Session, T> work) {
        return told(() -> {
            try (Session session = Session.open(settings)) {
                return work.apply(session);
            }
        });
    }

    private <T> T looking(Function<Session, T> work) {
        return told(() -> {
            try (Session session = Session.openToRead(settings)) {
                return work.apply(session);
            }
        });
    }

    /** Takes secrets out of whatever an engine or a driver said. */
    private <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (GodwitException e) {
            throw e.scrubbed(settings::clean);
        }
    }
}
