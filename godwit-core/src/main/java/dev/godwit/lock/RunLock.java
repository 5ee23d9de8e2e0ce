package dev.godwit.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The lock that a run holds from before it reads the history until after its last write. It dies with its process. */
public interface RunLock {

    /**
     * Takes the lock if nobody holds it; never waits.
     *
     * @param worker the connection that will run the migrations, in auto-commit mode; engines whose server may go on with a
     *     statement after its client died tie the lock to this session too, so that such a statement is waited for
     * @return empty when somebody else holds it
     */
    Optional<HeldLock> tryAcquire(Connection worker) throws SQLException;

    /** Who holds it now. Opens a connection of its own. */
    Optional<LockHolder> holder() throws SQLException;

    /**
     * Frees the lock of a holder that is gone, or of any holder if forced (its session is ended where the engine can do that).
     *
     * @return whether the lock is free now
     */
    boolean release(boolean force) throws SQLException;
}
