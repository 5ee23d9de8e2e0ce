package dev.godwit.mongodb.run;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Does something in one transaction. What failed for a passing reason, with nothing of it left, is done again from its start; a commit
 * whose answer did not come is sent again, which the server knows for what it is (MongoDB Manual, "Transactions in Applications").
 */
final class OneTransaction {

    private static final int ATTEMPTS = 6;
    private static final Duration COMMIT_PATIENCE = Duration.ofSeconds(60);
    private static final TransactionOptions OPTIONS = TransactionOptions.builder()
            .readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(WriteConcern.MAJORITY)
            .build();

    private final ClientSession session;

    OneTransaction(ClientSession session) {
        this.session = session;
    }

    /** What is done in it. */
    @FunctionalInterface
    interface Work<E extends Exception> {
        void run() throws E;
    }

    <E extends Exception> void run(Work<E> work) throws E {
        for (int attempt = 1; ; attempt++) {
            try {
                once(work);
                return;
            } catch (MongoException e) {
                if (!e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL) || attempt == ATTEMPTS) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private <E extends Exception> void once(Work<E> work) throws E {
        boolean done = false;
        session.startTransaction(OPTIONS);
        try {
            work.run();
            done = true;
        } finally {
            if (!done && session.hasActiveTransaction()) {
                session.abortTransaction();
            }
        }
        commit();
    }

    private void commit() {
        long end = System.nanoTime() + COMMIT_PATIENCE.toNanos();
        while (true) {
            try {
                session.commitTransaction();
                return;
            } catch (MongoException e) {
                boolean again = e.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)
                        && System.nanoTime() < end;
                if (!again) {
                    throw e;
                }
                pause(1);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20L * attempt, 100L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
