package dev.godwit.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How far the servers that follow this one have come. */
@FunctionalInterface
public interface Replication {

    /** An engine that does not tell its followers' places. */
    Replication UNSEEN = connection -> new Places(0, List.of());

    /** Where this server and its followers are now. */
    Places look(Connection connection) throws SQLException;

    /**
     * Places in the log of a server; a larger number is later.
     *
     * @param written up to where it has written
     * @param followers those that follow it now
     */
    record Places(long written, List<Follower> followers) {

        public Places {
            followers = List.copyOf(followers);
        }
    }

    /**
     * A server that follows.
     *
     * @param name what it calls itself, and where it is
     * @param shown up to where its readers see what was written
     */
    record Follower(String name, long shown) {}
}
