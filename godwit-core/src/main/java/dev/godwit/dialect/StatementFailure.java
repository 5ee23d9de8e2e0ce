package dev.godwit.dialect;

import dev.godwit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** A statement of a script failed. */
public final class StatementFailure extends Exception {

    /** The SQLSTATE of a bookkeeping statement that changed no row: the run lost its lock, or somebody changed its history row. */
    public static final String NO_ROW_CHANGED = "GW001";

    /** The SQLSTATE of what a sender adds to a failure when its transaction could be undone in part only. */
    public static final String NOT_UNDONE = "GW002";

    private static final long serialVersionUID = 1L;

    private final transient Optional<SqlStatement> statement;
    private final SQLException failure;
    private final boolean duringCommit;

    /**
     * Reports one.
     *
     * @param statement the script's statement that failed; empty for Godwit's own bookkeeping or the commit
     * @param failure what the driver threw
     * @param duringCommit whether the commit had been sent, so that it is unknown whether it took effect
     */
    public StatementFailure(Optional<SqlStatement> statement, SQLException failure, boolean duringCommit) {
        super(failure);
        this.statement = statement;
        this.failure = failure;
        this.duringCommit = duringCommit;
    }

    /** The script's statement that failed; empty for Godwit's own bookkeeping or the commit. */
    public Optional<SqlStatement> statement() {
        return statement;
    }

    /** Whether the transaction wrote to tables that know no transactions: that stays. */
    public boolean leftRows() {
        return Stream.of(getSuppressed())
                .anyMatch(s -> s instanceof SQLException e && NOT_UNDONE.equals(e.getSQLState()));
    }

    /** What the driver threw. */
    public SQLException failure() {
        return failure;
    }

    /** Whether the commit had been sent, so that it is unknown whether it took effect. */
    public boolean duringCommit() {
        return duringCommit;
    }
}
