package dev.godwit.dialect;

import dev.godwit.sql.SqlStatement;

/** Tells what each statement does to a transaction, from its text alone. */
@FunctionalInterface
public interface StatementNatures {

    /** The nature of this statement; when unsure, the answer that loses nothing: {@link StatementNature#ALONE}. */
    StatementNature of(SqlStatement statement);
}
