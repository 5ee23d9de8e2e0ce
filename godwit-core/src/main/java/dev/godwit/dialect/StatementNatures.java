package dev.godwit.dialect;

import dev.godwit.sql.SqlStatement;

/** Tells what each statement does to a transaction, from its text alone. */
@FunctionalInterface
public interface StatementNatures {

    /** The nature of this statement; when unsure, the answer that loses nothing: {@link StatementNature#ALONE}. */
    StatementNature of(SqlStatement statement);

    /**
     * Whether a {@link StatementNature#PLAIN} statement may commit by itself where no transaction is around it (a procedure). In a
     * script that asks for no transaction it then runs alone, because inside one it could not run at all.
     */
    default boolean mayCommit(SqlStatement statement) {
        return false;
    }
}
