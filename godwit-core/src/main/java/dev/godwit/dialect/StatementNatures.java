package dev.godwit.dialect;

import dev.godwit.sql.SqlStatement;

/** Tells what each statement does to a transaction, from its text alone. */
@FunctionalInterface
public interface StatementNatures {

    /** The nature of this statement; when unsure, the answer that loses nothing: {@link StatementNature#ALONE}. */
    StatementNature of(SqlStatement statement);

    /**
     * Whether a plain statement sets something for its transaction only, so that it may as well stand before it or behind it, among
     * statements of the session: there it does nothing.
     */
    default boolean setsTransaction(SqlStatement statement) {
        return false;
    }

    /**
     * The same for a script that runs statement by statement, to be asked of each of its statements in order: where the nature of a
     * statement depends on those before it. Not thread-safe.
     */
    default StatementNatures inOrder() {
        return this;
    }

    /**
     * Whether a {@link StatementNature#PLAIN} statement may commit by itself where no transaction is around it (a procedure). In a
     * script that asks for no transaction it then runs alone, because inside one it could not run at all.
     */
    default boolean mayCommit(SqlStatement statement) {
        return false;
    }
}
