package dev.godwit.mongodb.run;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.godwit.dialect.Engine;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.history.AppliedText;
import dev.godwit.history.History;
import dev.godwit.history.HistoryTables;
import dev.godwit.history.HistoryWrite;
import dev.godwit.lock.LeaseTimes;
import dev.godwit.lock.LockHolder;
import dev.godwit.lock.LockWait;
import dev.godwit.migration.Callback;
import dev.godwit.migration.Version;
import dev.godwit.mongodb.history.LostLock;
import dev.godwit.mongodb.history.MongoHistory;
import dev.godwit.mongodb.lock.MongoLease;
import dev.godwit.mongodb.target.Deployment;
import dev.godwit.mongodb.target.MongoEngine;
import dev.godwit.mongodb.target.MongoErrors;
import dev.godwit.plan.Plan;
import dev.godwit.plan.Scripts;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.Progress;
import dev.godwit.report.SeedReport;
import dev.godwit.run.Access;
import dev.godwit.run.LockedAccess;
import dev.godwit.run.Settings;
import dev.godwit.run.Taken;
import dev.godwit.sql.TextSlice;
import dev.godwit.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A client of one MongoDB database. */
final class MongoAccess implements Access {

    private final Settings settings;
    private final MongoClient client;
    private final MongoDatabase database;
    private final Deployment deployment;
    private final MongoEngine engine;
    private final Scripts scripts;
    private final Units units;
    private final MongoHistory history;
    private final MongoLease lease;

    /** Asks the deployment what it is. */
    MongoAccess(Settings settings, MongoClient client, String databaseName) {
        this.settings = settings;
        this.client = client;
        this.database = client.getDatabase(databaseName);
        this.deployment = told(() -> Deployment.of(database));
        if (!deployment.sessions()) {
            throw GodwitException.of(ErrorCode.ENGINE_UNKNOWN, "This MongoDB server has no sessions.")
                    .state("Nothing was changed by this run.")
                    .hint("Godwit works with MongoDB 4.2 and newer.")
                    .build();
        }
        this.engine = new MongoEngine(deployment.transactions());
        MongoPrograms programs = new MongoPrograms(settings.loader());
        this.scripts = MongoConnector.scripts(settings, engine, programs);
        this.units = new Units(scripts, programs);
        HistoryTables names = new HistoryTables("", settings.historyTable());
        MongoDatabase own = settings.historySchema().map(client::getDatabase).orElse(database);
        this.history = new MongoHistory(own, deployment.transactions(), names, settings.author());
        this.lease = new MongoLease(
                own,
                MongoHistory.collection(own, names.lock(), deployment.transactions()),
                settings.author().who() + " pid " + ProcessHandle.current().pid(),
                LeaseTimes.STANDARD);
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Scripts scripts() {
        return scripts;
    }

    @Override
    public History history() {
        return told(history::read);
    }

    @Override
    public AppliedText texts(Version version) {
        return told(() -> history.texts(version));
    }

    @Override
    public List<HistoryEvent> events() {
        return told(history::events);
    }

    @Override
    public Optional<LockHolder> holder() {
        return told(lease::holder);
    }

    @Override
    public boolean release(boolean force) {
        return told(() -> lease.release(force));
    }

    @Override
    public <T> T locked(LockWait wait, Function<LockedAccess, T> work) {
        return told(() -> {
            try (MongoLease.Held held = wait.acquire(lease)) {
                if (history.create(settings.clock().instant())) {
                    settings.listener()
                            .on(new Progress.Note("Created " + history.names().history() + " and "
                                    + history.names().event() + "."));
                }
                return work.apply(
                        new Locked(new MongoRun(settings, client, database, deployment, history, held, units)));
            }
        });
    }

    private static final class Locked implements LockedAccess {

        private final MongoRun run;

        Locked(MongoRun run) {
            this.run = run;
        }

        @Override
        public void settle(Timeline timeline) {
            new MongoDoubts(run).settle(timeline);
        }

        @Override
        public Taken execute(Plan plan, History history, int batch, List<Callback> callbacks) {
            return new MongoRunner(run).run(plan, history, batch);
        }

        @Override
        public void record(List<HistoryWrite> writes) {
            run.record(writes);
        }
    }

    @Override
    public SeedReport seed(Map<String, TextSlice> seeds) {
        return told(() -> new MongoSeeds(settings, client, database, deployment, units).run(seeds));
    }

    /** Explains errors of Godwit's own reads and writes. */
    private <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoException e) {
            throw MongoErrors.explain(e);
        } catch (LostLock e) {
            throw GodwitException.of(ErrorCode.LOCK_LOST, "This run lost its lock to another run.")
                    .state("Nothing was changed by the write that found this.")
                    .hint("See what the other run did with godwit status, then run the command again.")
                    .cause(e)
                    .build();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
