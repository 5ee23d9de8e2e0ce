package dev.godwit.run;

import dev.godwit.backfill.FurtherSessions;
import dev.godwit.code.RowChange;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.StatementNatures;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.history.HistoryWrite;
import dev.godwit.history.JournalMark;
import dev.godwit.history.RowState;
import dev.godwit.migration.TransactionMode;
import dev.godwit.migration.Version;
import dev.godwit.plan.Step;
import dev.godwit.report.Progress;
import dev.godwit.sql.Directive;
import dev.godwit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs a script statement by statement, so that a crash at any moment leaves a known place. A statement that can share a transaction
 * is committed together with its mark. One that runs alone is marked before and after; what lies between is settled by
 * {@link DoubtSettler}. A transaction that the script opens itself is marked just before its own COMMIT.
 */
final class Journal {

    private final Run run;
    private final Step step;
    private final Version version;
    private final String id;
    private final TransactionMode transactions;
    private final RowState state;
    private final StatementRunner statements;
    private final TransactionSender.Progress progress;
    private final TransactionSender sender;
    private final StatementNatures natures;
    private final int doneBefore;
    private final List<SqlStatement> settings = new ArrayList<>();
    private final Function<List<SqlStatement>, FurtherSessions> further;
    private JournalMark mark;
    private JournalMark pending;
    private JournalMark met = JournalMark.start();
    private boolean inOwnTransaction;
    private boolean resumes;
    private int backfills;
    private Optional<StepBackfill> batches = Optional.empty();
    private Optional<StepBackfill> deferred = Optional.empty();

    /**
     * A journal for the script of a step.
     *
     * @param start how far an earlier run came
     * @param further gives sessions in which the script has made these settings
     */
    Journal(
            Run run,
            Step step,
            RowState state,
            JournalMark start,
            TransactionSender.Progress progress,
            Function<List<SqlStatement>, FurtherSessions> further) {
        this.run = run;
        this.step = step;
        this.resumes = step.resumes();
        this.version = step.version();
        this.id = step.id();
        this.transactions = step.script().transaction();
        this.state = state;
        this.mark = start;
        this.pending = start;
        this.doneBefore = start.done();
        this.progress = progress;
        this.sender = run.sender(step);
        this.further = further;
        this.natures = run.dialect().natures().inOrder();
        this.statements = new StatementRunner(run.worker(), sender, progress);
    }

    /** How far it came. */
    JournalMark mark() {
        return mark;
    }

    /** Runs what is left of the script. */
    void run(Iterable<SqlStatement> script) throws StatementFailure, SQLException {
        for (SqlStatement statement : script) {
            next(statement);
            if (deferred.isPresent()) {
                return;
            }
        }
        end();
    }

    /** The backfill in front of which it ended; nothing behind that is run any more. */
    Optional<StepBackfill> deferred() {
        return deferred;
    }

    /** The next statement of the script, run unless it is done. Session settings that stand among what is done are made again. */
    void next(SqlStatement statement) throws StatementFailure, SQLException {
        next(statement, Optional.empty());
    }

    /**
     * The next statement of a program.
     *
     * @param change gives the rows of a backfill new values, where that is no statement's work
     */
    void next(SqlStatement statement, Optional<RowChange> change) throws StatementFailure, SQLException {
        if (deferred.isPresent()) {
            return;
        }
        StatementNature nature = natures.of(statement);
        boolean backfill = statement.directive(Directive.Word.BACKFILL).isPresent();
        backfills += backfill ? 1 : 0;
        boolean setting = SessionReplay.concerns(statement, run.dialect().natures());
        if (setting) {
            settings.add(statement);
        }
        if (met.done() < doneBefore) {
            met = met.next(statement.text());
            checkMet(statement);
            if (setting) {
                statements.run(statement);
            }
            return;
        }
        stopIfInterrupted();
        if (backfill) {
            pending = backfill(statement, change, pending.next(statement.text()));
            return;
        }
        pending = next(statement, nature(statement, nature), pending);
    }

    /**
     * Its end is committed together with its mark. Only the first one that is not done can have been begun by an earlier run. Statements may
     * have been put before it since, so it is named after its number among the backfills.
     */
    private JournalMark backfill(SqlStatement statement, Optional<RowChange> change, JournalMark after)
            throws StatementFailure, SQLException {
        if (inOwnTransaction) {
            throw new StatementFailure(
                    Optional.of(statement),
                    new SQLException("A backfill commits batch by batch, and the script has a transaction open."),
                    false);
        }
        StepBackfill work = new StepBackfill(run, further.apply(settings), step, statement, change, backfills, resumes);
        if (step.upToBackfill()) {
            deferred = Optional.of(work);
            return pending;
        }
        progress.sending(statement);
        resumes = false;
        batches = Optional.of(work);
        long rows = work.run(List.of(run.sql().of(new HistoryWrite.Journal(version, state, after))));
        progress.sent(statement, rows);
        batches = Optional.empty();
        mark = after;
        return after;
    }

    /** After a failure: how far the backfill came that failed, as the end of a sentence; empty where none did, or it did nothing. */
    Optional<String> batches() {
        return batches.flatMap(StepBackfill::done);
    }

    /** A program may say something else the second time. */
    private void checkMet(SqlStatement statement) throws StatementFailure {
        if (met.done() == doneBefore && !met.chain().equals(mark.chain())) {
            throw new StatementFailure(
                    Optional.of(statement),
                    new SQLException("Its first " + doneBefore + " statements are not those that are done already."),
                    false);
        }
    }

    /** Behind the last statement of the script. */
    void end() throws StatementFailure {
        if (inOwnTransaction) {
            throw new StatementFailure(Optional.empty(), OpenTransaction.leftOpen(), false);
        }
        mark = pending;
    }

    /**
     * After a failure: gives up a transaction that the script had opened, so that the connection can be used again. Returns whether
     * there was one.
     */
    boolean abandon() {
        if (!inOwnTransaction) {
            return false;
        }
        inOwnTransaction = false;
        try {
            OpenTransaction.say(run.worker(), "ROLLBACK");
        } catch (SQLException e) {
            run.listener()
                    .on(new Progress.Note("The script's own transaction could not be rolled back: " + e.getMessage()));
        }
        return true;
    }

    private void stopIfInterrupted() {
        if (run.interrupted().getAsBoolean()) {
            abandon();
            throw Interruption.betweenStatements(version, mark.done());
        }
    }

    /** In a script that asks for no transaction none is put around what may commit by itself. */
    private StatementNature nature(SqlStatement statement, StatementNature nature) {
        return nature == StatementNature.PLAIN
                        && transactions == TransactionMode.OFF
                        && !inOwnTransaction
                        && run.dialect().natures().mayCommit(statement)
                ? StatementNature.ALONE
                : nature;
    }

    private JournalMark next(SqlStatement statement, StatementNature nature, JournalMark pending)
            throws StatementFailure, SQLException {
        JournalMark after = pending.next(statement.text());
        switch (nature) {
            case BEGIN -> {
                statements.run(statement);
                inOwnTransaction = true;
            }
            case COMMIT -> endOwnTransaction(statement, after);
            case ROLLBACK -> {
                statements.run(statement);
                inOwnTransaction = false;
                write(after);
            }
            case SESSION -> {
                statements.run(statement);
                if (!inOwnTransaction) {
                    write(after);
                }
            }
            case ALONE -> {
                if (inOwnTransaction && run.dialect().transactionalDdl()) {
                    statements.run(statement); // Such an engine commits nothing by itself: it refuses.
                } else {
                    alone(statement, pending, after);
                }
            }
            case PLAIN -> plain(statement, after);
        }
        return after;
    }

    private void plain(SqlStatement statement, JournalMark after) throws StatementFailure, SQLException {
        if (inOwnTransaction) {
            statements.run(statement);
            return;
        }
        LockRetry retry = new LockRetry(run, id);
        while (!attempt(statement, after, retry)) {
            stopIfInterrupted();
        }
        mark = after;
    }

    private boolean attempt(SqlStatement statement, JournalMark after, LockRetry retry)
            throws StatementFailure, SQLException {
        try {
            sender.runPart(run.worker(), List.of(statement), () -> bookkeeping(after), progress);
            return true;
        } catch (StatementFailure failure) {
            if (retry.again(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /**
     * The engine commits before it, so a transaction that the script opened ends here, marked. The commit is said, because the engine
     * does not commit before a statement that it cannot even parse, and then the mark would speak of what is undone.
     */
    private void alone(SqlStatement statement, JournalMark before, JournalMark after)
            throws StatementFailure, SQLException {
        Optional<String> fingerprint = run.dialect().probe().fingerprint(run.worker(), statement);
        JournalMark begun = before.begin(fingerprint);
        if (inOwnTransaction) {
            note(begun);
            statements.plainly("COMMIT");
            inOwnTransaction = false;
            mark = begun;
        } else {
            write(begun);
        }
        new AloneRunner(run, statements, id).run(statement, begun);
        write(after);
    }

    private void endOwnTransaction(SqlStatement commit, JournalMark after) throws StatementFailure, SQLException {
        if (!inOwnTransaction) {
            statements.run(commit);
            write(after);
            return;
        }
        note(after);
        try {
            statements.run(commit);
        } catch (StatementFailure e) {
            throw new StatementFailure(e.statement(), e.failure(), true);
        }
        inOwnTransaction = false;
        mark = after;
    }

    private void write(JournalMark next) throws StatementFailure, SQLException {
        sender.runPart(run.worker(), List.of(), () -> bookkeeping(next), progress);
        mark = next;
    }

    /** In a transaction of the script, whose user it may have changed. */
    private void note(JournalMark next) throws SQLException {
        for (String sql : run.dialect().sessions().ownUser()) {
            statements.plainly(sql);
        }
        statements.bookkeeping(bookkeeping(next));
    }

    private List<String> bookkeeping(JournalMark next) {
        List<String> all = new ArrayList<>(run.lock().fence());
        all.add(run.sql().of(new HistoryWrite.Journal(version, state, next)));
        return all;
    }
}
