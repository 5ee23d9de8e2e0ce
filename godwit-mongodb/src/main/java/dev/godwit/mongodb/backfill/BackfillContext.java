package dev.godwit.mongodb.backfill;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import java.util.function.BooleanSupplier;

/**
 * What a restructuring runs in.
 *
 * @param database where the documents are
 * @param session what everything is sent with; where it has a transaction, all of the restructuring belongs to that
 * @param transactions whether the deployment has transactions
 * @param checkpoints where it is kept how far it has come
 * @param interrupted asked between two batches whether to stop
 * @param listener is told how it goes on
 */
public record BackfillContext(
        MongoDatabase database,
        ClientSession session,
        boolean transactions,
        Checkpoints checkpoints,
        BooleanSupplier interrupted,
        BackfillListener listener) {}
