package dev.godwit.lint.measure;

import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;

/** Watches one scratch database while statements run in it, by its catalogue and from connections beside. Not thread-safe. */
public interface Observer extends AutoCloseable {

    /** Looks which tables there are: what is done to these counts from now on. */
    void migrationBegins() throws SQLException;

    /**
     * Begins to watch a statement that is about to be sent.
     *
     * @param worker sends it, and has sent all before it
     * @param shared whether a transaction is open around it
     */
    Observing begin(Connection worker, SqlStatement statement, boolean shared) throws SQLException;

    @Override
    void close();

    /** One statement being watched. */
    interface Observing extends AutoCloseable {

        /** Whether it ran while it was being asked about, so that it is not to be sent any more. */
        default boolean isDone() {
            return false;
        }

        /** What it did; called when it has been done. */
        Effects end() throws SQLException;

        /** Ends watching, also after a failure. */
        @Override
        void close();
    }
}
