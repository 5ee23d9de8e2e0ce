package dev.godwit.run;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.StatementNature;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.sql.Directive;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Runs a script that nothing records: statement by statement, in the transactions that it opens itself. Whatever happens, it leaves
 * none of them open, and it knows what stays.
 */
final class LooseScript {

    private final Connection connection;
    private final Dialect dialect;
    private final BooleanSupplier interrupted;
    private final Sender sender;
    private int sent;
    private int kept;
    private boolean open;
    private boolean undone;

    /** Sends one statement. */
    @FunctionalInterface
    interface Sender {
        void send(SqlStatement statement) throws StatementFailure;
    }

    /**
     * Runs it on this connection.
     *
     * @param interrupted whether it shall stop before the next statement
     */
    LooseScript(Connection connection, Dialect dialect, BooleanSupplier interrupted) {
        this(connection, dialect, interrupted, new StatementRunner(connection, dialect.transactions(), s -> {})::run);
    }

    LooseScript(Connection connection, Dialect dialect, BooleanSupplier interrupted, Sender sender) {
        this.connection = connection;
        this.dialect = dialect;
        this.interrupted = interrupted;
        this.sender = sender;
    }

    void run(ScriptStatements script) throws StatementFailure {
        try {
            for (SqlStatement statement : script) {
                stopIfInterrupted(script.file());
                next(statement);
            }
            if (open) {
                throw new StatementFailure(Optional.empty(), OpenTransaction.leftOpen(), false);
            }
        } catch (StatementFailure | RuntimeException | Error e) {
            abandon(Optional.of(e));
            throw e;
        }
    }

    private void stopIfInterrupted(String file) {
        if (interrupted.getAsBoolean()) {
            abandon(Optional.empty());
            throw Interruption.within(file, sentence());
        }
    }

    /** How many statements are done and stay. */
    int kept() {
        return kept;
    }

    /** Whether nothing was done, and nothing undone. */
    boolean untouched() {
        return kept == 0 && !undone;
    }

    /** After a failure: what of the script is done, as a full sentence. */
    String sentence() {
        String state = state();
        return Character.toUpperCase(state.charAt(0)) + state.substring(1);
    }

    /** The same, to stand behind a colon. */
    String state() {
        if (undone) {
            return kept == 0
                    ? "the transaction that it began was undone, and with it all that was done."
                    : "the transaction that it began was undone; what stands before that is done and stays ("
                            + (kept == 1 ? "1 statement" : kept + " statements") + ").";
        }
        return switch (kept) {
            case 0 -> "no statement was done before it.";
            case 1 -> "the statement before it is done and stays.";
            default -> "the " + kept + " statements before it are done and stay.";
        };
    }

    private void next(SqlStatement statement) throws StatementFailure {
        if (statement.directive(Directive.Word.BACKFILL).isPresent()) {
            throw new StatementFailure(
                    Optional.of(statement),
                    new SQLException("\"migrate:backfill\" works in migrations, whose history knows how far it came."),
                    false);
        }
        StatementNature nature = dialect.natures().of(statement);
        if (open && nature == StatementNature.ALONE && !dialect.transactionalDdl()) {
            commit(statement);
        }
        sender.send(statement);
        sent++;
        switch (nature) {
            case BEGIN -> open = true;
            case COMMIT, ROLLBACK -> open = chains(statement.head());
            case PLAIN, ALONE, SESSION -> {}
        }
        if (!open) {
            kept = sent;
        }
    }

    /** The engine commits before such a statement. It is said, so that there is no doubt about it if the statement fails. */
    private void commit(SqlStatement statement) throws StatementFailure {
        try {
            OpenTransaction.say(connection, "COMMIT");
        } catch (SQLException e) {
            throw new StatementFailure(Optional.of(statement), e, false);
        }
        open = false;
        kept = sent;
    }

    /** {@code COMMIT AND CHAIN} begins the next one. */
    private static boolean chains(StatementHead head) {
        return head.words().contains("CHAIN") && !head.words().contains("NO");
    }

    private void abandon(Optional<Throwable> reason) {
        if (!open) {
            return;
        }
        open = false;
        undone = true;
        try {
            OpenTransaction.say(connection, "ROLLBACK");
        } catch (SQLException e) {
            reason.ifPresent(r -> r.addSuppressed(e));
        }
    }
}
