package dev.godwit.dialect;

import dev.godwit.lock.LockScope;
import dev.godwit.lock.RunLock;

/** Makes the lock that keeps two runs on one history apart. */
@FunctionalInterface
public interface RunLocks {

    /** The lock of this history. Does not touch the database yet. */
    RunLock lock(LockScope scope);
}
