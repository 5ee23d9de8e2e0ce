package dev.godwit.run;

import dev.godwit.dialect.Engine;
import dev.godwit.error.GodwitException;
import dev.godwit.history.AppliedText;
import dev.godwit.history.History;
import dev.godwit.lock.LockWait;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Version;
import dev.godwit.plan.Agreement;
import dev.godwit.plan.AppliedUp;
import dev.godwit.plan.Deferral;
import dev.godwit.plan.EachCallbacks;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.MigratePlanner;
import dev.godwit.plan.NewerSchema;
import dev.godwit.plan.Plan;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.plan.RollbackPlanner;
import dev.godwit.plan.Scripts;
import dev.godwit.report.BackfillStatus;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.LockReport;
import dev.godwit.report.Progress;
import dev.godwit.report.SeedReport;
import dev.godwit.source.SourceContext;
import dev.godwit.sql.TextSlice;
import dev.godwit.timeline.Entry;
import dev.godwit.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An open target, with the files read beside it. Closing it disconnects. Not thread-safe. */
public final class Session implements AutoCloseable {

    private final Settings settings;
    private final Access access;
    private final FilesBeside beside;
    private boolean told;
    private boolean aheadTold;

    private Session(Settings settings, Access access, FilesBeside beside) {
        this.settings = settings;
        this.access = access;
        this.beside = beside;
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
        return new Session(settings, settings.connector().open(settings, toRead), files);
    }

    /** The files, without a connection. */
    public static Catalog read(Settings settings) {
        Engine engine = settings.connector().engine();
        return settings.source()
                .read(new SourceContext(
                        engine.engine(),
                        engine.syntax(),
                        settings.contexts(),
                        settings.labels(),
                        settings.placeholders(),
                        settings.connector().form()));
    }

    /** Reads scripts with the configured placeholders. */
    public Scripts scripts() {
        return access.scripts();
    }

    /** The engine as it answered. */
    public Engine engine() {
        return access.engine();
    }

    /**
     * The connection to an SQL database.
     *
     * @throws GodwitException USAGE where the target is none
     */
    public SqlAccess sql() {
        if (access instanceof SqlAccess sql) {
            return sql;
        }
        throw settings.noDatabase();
    }

    /** The unfinished backfills of migrations that are done in part; databases of documents have none that can be seen from outside. */
    public List<BackfillStatus> unfinishedBackfills(Timeline timeline) {
        Set<Version> halfDone = timeline.partial().stream().map(Entry::version).collect(Collectors.toSet());
        if (halfDone.isEmpty() || !(access instanceof SqlAccess sql)) {
            return List.of();
        }
        return sql.backfills().unfinished().stream()
                .filter(backfill -> halfDone.contains(backfill.version()))
                .toList();
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
        return timeline(access.history()); // First: the files are still being read.
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
        return agreed(access.history());
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
            Plan plan = each().fit(new MigratePlanner(engine(), scripts(), settings.order()).plan(timeline, options));
            return settings.defers(options)
                    ? new Deferral(engine(), scripts(), unfinishedBackfills(timeline)).of(plan, timeline)
                    : plan;
        } catch (GodwitException e) {
            throw Untouched.by(e);
        }
    }

    /** What {@code rollback} would do from here. */
    public Plan plan(Timeline timeline, RollbackOptions options) {
        try {
            return each().fit(new RollbackPlanner(engine(), scripts()).plan(timeline, options, this::texts));
        } catch (GodwitException e) {
            throw Untouched.by(e);
        }
    }

    private EachCallbacks each() {
        return new EachCallbacks(engine(), scripts(), catalog().callbacks());
    }

    /** The applied texts of a migration. */
    public AppliedText texts(Version version) {
        return access.texts(version);
    }

    /** Compares files with the ups that were applied. */
    public AppliedUp appliedUp() {
        return new AppliedUp(engine().syntax(), this::texts);
    }

    /** All events. */
    public List<HistoryEvent> events() {
        return access.events();
    }

    /** Shows who holds the lock; frees it if its holder is gone, or in any case if forced. */
    public LockReport unlock(boolean force) {
        var holder = access.holder();
        boolean free = holder.isPresent() && (force || !holder.get().alive()) && access.release(force);
        return new LockReport(holder, free);
    }

    /** Does something while holding the lock, with a place for the history and every statement in doubt settled. */
    public <T> T locked(Function<LockedAccess, T> work) {
        return lockedAsIs(held -> {
            held.settle(timeline());
            return work.apply(held);
        });
    }

    /** Does something while holding the lock, with a place for the history. */
    public <T> T lockedAsIs(Function<LockedAccess, T> work) {
        LockWait wait = new LockWait(
                settings.lockWait(),
                (holder, waited) ->
                        settings.listener().on(new Progress.WaitingForLock(holder, waited, settings.lockWait())));
        return access.locked(wait, work);
    }

    /** Executes a plan. */
    Taken execute(LockedAccess held, Plan plan, Timeline timeline, int batch) {
        return held.execute(plan, timeline.history(), batch, catalog().callbacks());
    }

    /** Tells a warning. */
    void warn(String warning) {
        settings.listener().on(new Progress.Warning(warning));
    }

    /** Runs seeds; nothing is recorded. */
    public SeedReport seed(Map<String, TextSlice> seeds) {
        return access.seed(seeds);
    }

    @Override
    public void close() {
        access.close();
    }
}
