package dev.godwit.dialect;

import dev.godwit.lock.Blocker;
import dev.godwit.lock.Limits;
import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** How long a session waits for locks of the engine and lets a statement run, and who it waits for. */
public interface Patience {

    /** An engine that locks no tables against other sessions of a server. */
    Patience NONE = new Patience() {};

    /** Statements that set these limits for the rest of the session; none for a limit that the engine does not have. */
    default List<String> set(Limits limits) {
        return List.of();
    }

    /** Statements that set a limit for locks where neither the server, nor the user, nor the URL has set one. */
    default List<String> setUnlessSet(Duration lock) {
        return List.of();
    }

    /** Statements that take the limit for locks away where it is this one, and nobody else's. */
    default List<String> lift(Duration lock) {
        return List.of();
    }

    /** Whether the engine can bound how long a statement runs. */
    default boolean boundsStatements() {
        return false;
    }

    /** Whether a statement that waits keeps neither readers nor writers waiting behind it, so that it may wait for as long as it takes. */
    default boolean waitsHarmlessly(SqlStatement statement) {
        return false;
    }

    /** What tells this session apart for {@link #blockers}; empty text where there is nothing to ask. */
    default String session(Connection connection) throws SQLException {
        return "";
    }

    /**
     * Who stands in the way of a session now.
     *
     * @param look another connection
     * @param session from {@link #session}
     * @return nobody where it does not wait, or may not see for whom
     */
    default List<Blocker> blockers(Connection look, String session) throws SQLException {
        return List.of();
    }
}
