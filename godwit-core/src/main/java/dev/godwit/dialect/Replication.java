package dev.godwit.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How far the servers that follow this one have come. */
public interface Replication {

    /** An engine whose followers cannot be seen. */
    Replication UNSEEN = new Replication() {
        @Override
        public Places look(Connection connection) {
            return new Places(0, List.of());
        }

        @Override
        public Optional<ReplicaInquiry> inquiry() {
            return Optional.empty();
        }
    };

    /** Where this server and its followers are now, as far as it tells; no followers and zero where it tells nothing. */
    Places look(Connection connection) throws SQLException;

    /** How a follower is asked itself; empty where the engine has no such question. */
    Optional<ReplicaInquiry> inquiry();

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
