package dev.godwit.dialect;

import dev.godwit.lock.ConnectionFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What is asked of and done to a connection. */
public interface Sessions {

    /** Makes a fresh connection ready for migrations. It is in auto-commit mode before and after. */
    void prepare(Connection connection) throws SQLException;

    /** Undoes what a script may have set in the session (search path, role, modes), so that the next one starts clean. */
    void reset(Connection connection) throws SQLException;

    /**
     * Statements that take the rest of an open transaction back to the user that may write Godwit's tables, whomever the script has
     * made itself; when the transaction ends, so does that.
     */
    default List<String> ownUser() {
        return List.of();
    }

    /**
     * The schema (PostgreSQL, H2, SQL Server) or database (MySQL, MariaDB) in which unqualified names live now; empty text where
     * names need no qualifier (SQLite).
     */
    String currentSchema(Connection connection) throws SQLException;

    /** Makes the schema in which sessions of a URL live, in a database that is new and has none of this name. */
    default void makeHome(ConnectionFactory connections) throws SQLException {}

    /** Whether a table of this exact name exists in this schema ({@link #currentSchema} semantics). */
    boolean tableExists(Connection connection, String schema, String table) throws SQLException;

    /** Reads one of Godwit's timestamp columns. */
    Instant timestamp(ResultSet row, int column) throws SQLException;
}
