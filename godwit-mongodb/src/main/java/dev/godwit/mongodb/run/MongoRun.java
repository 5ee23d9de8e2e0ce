package dev.godwit.mongodb.run;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.godwit.history.HistoryWrite;
import dev.godwit.migration.Direction;
import dev.godwit.mongodb.apply.ChangeRunner;
import dev.godwit.mongodb.backfill.BackfillContext;
import dev.godwit.mongodb.backfill.BackfillListener;
import dev.godwit.mongodb.backfill.Checkpoints;
import dev.godwit.mongodb.backfill.CollectionCheckpoints;
import dev.godwit.mongodb.change.ChangeSink;
import dev.godwit.mongodb.history.MongoHistory;
import dev.godwit.mongodb.lock.MongoLease;
import dev.godwit.mongodb.target.Deployment;
import dev.godwit.plan.Step;
import dev.godwit.report.Progress;
import dev.godwit.run.Settings;
import java.util.List;

/**
 * All that one run works with while it holds the lock.
 *
 * @param units makes units of scripts
 */
record MongoRun(
        Settings settings,
        MongoClient client,
        MongoDatabase database,
        Deployment deployment,
        MongoHistory history,
        MongoLease.Held lock,
        Units units) {

    /** Writes into the history, if the lock is still held; all or nothing where the deployment has transactions. */
    void record(List<HistoryWrite> writes) {
        try (ClientSession session = client.startSession()) {
            if (deployment.transactions()) {
                new OneTransaction(session).run(() -> record(session, writes));
            } else {
                record(session, writes);
            }
        }
    }

    /** The same within a session whose transaction, if there is one, is somebody else's. */
    void record(ClientSession session, List<HistoryWrite> writes) {
        lock.fence(session);
        history.write(session, writes);
    }

    /**
     * Makes changes of a migration.
     *
     * @param step tells it from others
     */
    ChangeSink changes(Step step, Doing doing) {
        BackfillListener listener = new BackfillListener() {
            @Override
            public void progress(String text, long processed, long total) {
                settings.listener().on(new Progress.Advanced(step.id(), text, processed, total));
            }

            @Override
            public void warning(String message) {
                settings.listener().on(new Progress.Warning(message));
            }
        };
        BackfillContext context = new BackfillContext(
                database,
                doing.session(),
                deployment.transactions() && !doing.session().hasActiveTransaction(),
                checkpoints(),
                settings.interrupted(),
                listener);
        return new ChangeRunner(context, step.version().text(), step.direction() == Direction.UP ? "up" : "down");
    }

    /** Forgets how far batches of a migration came, where it begins anew. */
    void forgetCheckpoints(Step step, ClientSession session) {
        checkpoints().forget(session, step.version().text() + "/");
    }

    private Checkpoints checkpoints() {
        return new CollectionCheckpoints(database);
    }

    Doing doing(ClientSession session) {
        return new Doing(client, database, session);
    }
}
