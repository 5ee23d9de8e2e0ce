package dev.godwit.mongodb.testing;

/** What a look-alike says of itself when a client greets it. */
public enum Deployment {
    /** A single server that knows no sessions, as mongo-java-server is by itself. */
    BARE(false, false),
    /** A single server with sessions and without transactions: what a standalone {@code mongod} is. */
    STANDALONE(true, false),
    /**
     * The primary of a replica set. It takes the commands of transactions and cannot undo anything: {@code abortTransaction} is answered
     * and nothing more. Only for looking at what is sent.
     */
    REPLICA_SET(true, true);

    private final boolean sessions;
    private final boolean transactions;

    Deployment(boolean sessions, boolean transactions) {
        this.sessions = sessions;
        this.transactions = transactions;
    }

    boolean hasSessions() {
        return sessions;
    }

    boolean hasTransactions() {
        return transactions;
    }
}
