package dev.godwit.mongodb.run;

import com.mongodb.client.MongoDatabase;
import dev.godwit.mongodb.command.Effect;
import dev.godwit.sql.SqlStatement;
import java.util.Optional;

/** One thing that a migration does, as the journal counts it. */
interface Unit {

    /** Its text and its place in the file. */
    SqlStatement statement();

    /** Whether it may share a transaction with others and be undone with it. */
    boolean transactional();

    /**
     * Does it.
     *
     * @throws Exception whatever goes wrong
     */
    void run(Doing doing) throws Exception;

    /** What is to be done about it where a run died in it. */
    Settling settling(MongoDatabase database);

    /** What it may leave behind when it fails like this outside of a transaction, as the end of a sentence; empty where it leaves nothing. */
    Optional<String> remains(Exception failure);

    /** What is to be done about a unit in doubt. */
    enum Settling {
        /** It took effect. */
        DONE,
        /** It had no effect. */
        NOT_DONE,
        /** Doing it again does no harm, or goes on where it stopped. */
        AGAIN,
        /** Looking does not tell. */
        UNKNOWN;

        /** What an effect that was looked for means. */
        static Settling of(Effect effect) {
            return switch (effect) {
                case TOOK_EFFECT -> DONE;
                case DID_NOT -> NOT_DONE;
                case CANNOT_BE_TOLD -> UNKNOWN;
            };
        }
    }
}
