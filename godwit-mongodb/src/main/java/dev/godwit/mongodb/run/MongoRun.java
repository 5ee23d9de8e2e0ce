package dev.godwit.mongodb.run;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.godwit.history.HistoryWrite;
import dev.godwit.mongodb.history.MongoHistory;
import dev.godwit.mongodb.lock.MongoLease;
import dev.godwit.mongodb.target.Deployment;
import dev.godwit.plan.Scripts;
import dev.godwit.run.Settings;
import java.util.List;

/**
 * All that one run works with while it holds the lock.
 *
 * @param scripts reads scripts
 * @param units makes units of them
 */
record MongoRun(
        Settings settings,
        MongoClient client,
        MongoDatabase database,
        Deployment deployment,
        MongoHistory history,
        MongoLease.Held lock,
        Scripts scripts,
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

    Doing doing(ClientSession session) {
        return new Doing(client, database, session);
    }
}
