package dev.godwit.dialect;

import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the catalogue to tell whether a statement took effect. The journal keeps the fingerprint taken just before a statement
 * that runs {@linkplain StatementNature#ALONE alone}; after a crash an equal fingerprint means that the statement had no effect and
 * a different one that it had, because such engines complete or undo a DDL statement as a whole and the lock keeps other runs away.
 */
public interface EffectProbe {

    /**
     * A digest of the definitions of all objects that this statement names (tables with columns, indexes, constraints, triggers;
     * views; routines; sequences; …).
     *
     * @return empty when a change by this statement would not show in the catalogue (data, privileges, server settings)
     */
    Optional<String> fingerprint(Connection connection, SqlStatement statement) throws SQLException;

    /**
     * Whether this statement does no harm when it is done twice ({@code VACUUM}), whatever was done between, so that after a crash it
     * need not be known whether it was done.
     */
    default boolean isRepeatable(SqlStatement statement) {
        return false;
    }

    /**
     * Whether it does none as the database is now: {@code TRUNCATE} of a table that is empty. Rows that are there may have come after
     * it.
     */
    default boolean isRepeatableNow(Connection connection, SqlStatement statement) throws SQLException {
        return isRepeatable(statement);
    }

    /**
     * What removes the leftover that this statement leaves behind when it is cut off, such as the invalid index of a concurrent
     * build.
     *
     * @return statements to run outside of a transaction; none where there is no leftover
     */
    default List<String> cleanup(Connection connection, SqlStatement statement) throws SQLException {
        return List.of();
    }
}
