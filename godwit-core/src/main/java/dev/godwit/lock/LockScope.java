package dev.godwit.lock;

/**
 * What a lock is for.
 *
 * @param connections opens the connection that the lock keeps to itself
 * @param schema where the history lives; empty where the engine has no schemas
 * @param historyTable the name of the history table; two histories in one database have two locks
 * @param lockTable the name of the table for engines that need one; it lives beside the history
 * @param owner how this run is named to others who wait, for example {@code anna@build-7 pid 4711}
 */
public record LockScope(
        ConnectionFactory connections, String schema, String historyTable, String lockTable, String owner) {}
