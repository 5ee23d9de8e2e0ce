package dev.godwit.mongodb.backfill;

import com.mongodb.client.ClientSession;
import java.util.Optional;

/** Where checkpoints are kept. What is saved with a session that has a transaction is kept if that is committed. */
public interface Checkpoints {

    /** The checkpoint of a restructuring, if there is one. */
    Optional<Checkpoint> load(ClientSession session, String name);

    /** Keeps a checkpoint in place of the one before. */
    void save(ClientSession session, Checkpoint checkpoint);

    /**
     * Forgets all checkpoints whose names begin so. For whoever starts a migration anew and does not go on with one: a restructuring whose
     * checkpoint is complete is not done a second time.
     */
    void forget(ClientSession session, String prefix);
}
