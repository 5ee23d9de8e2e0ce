package dev.godwit.dialect;

import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;

/** What planning must know of the software that runs migrations, SQL or not. Immutable and thread-safe. */
public interface Engine {

    /** How configuration, files and code name it, for example {@code postgresql} or {@code mongodb}. */
    String engine();

    /** How messages name it, for example {@code PostgreSQL}. */
    String displayName();

    /** Whether there are transactions over several statements at all. */
    default boolean hasTransactions() {
        return true;
    }

    /** Whether a transaction around changes of the structure can be undone as a whole. */
    boolean transactionalDdl();

    /** Whether a migration in Java can run in a transaction. */
    default boolean transactionalPrograms() {
        return transactionalDdl();
    }

    /** Whether a migration that asks for a transaction and cannot have one is refused; where not, the wish is passed over. */
    default boolean refusesBrokenTransactions() {
        return transactionalDdl();
    }

    /** How its scripts are lexed and cut. */
    SqlSyntax syntax();

    /** What each statement does to a transaction. */
    StatementNatures natures();

    /** A statement as a dry run shows it: a text that could be sent as it is. */
    default String shown(SqlStatement statement) {
        return statement.text();
    }
}
