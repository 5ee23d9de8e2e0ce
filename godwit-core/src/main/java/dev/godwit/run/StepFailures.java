package dev.godwit.run;

import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.history.HistoryWrite;
import dev.godwit.history.JournalMark;
import dev.godwit.lock.Blocker;
import dev.godwit.lock.ConnectionFactory;
import dev.godwit.migration.Callback;
import dev.godwit.migration.Direction;
import dev.godwit.plan.ScriptPart;
import dev.godwit.plan.Step;
import dev.godwit.report.Progress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a failed step into an error that says what the database's state is now, having looked, and records it. */
final class StepFailures {

    private static final String LEFT_ROWS =
            "Its transaction was undone, except for the rows of tables whose engine knows no"
                    + " transactions (MyISAM, Aria, MEMORY): what was written there stays, so put that right before the next try.";

    private final Run run;
    private final ConnectionFactory connections;
    private final Failures failures;
    private final Bookkeeping books;

    StepFailures(Run run, ConnectionFactory connections) {
        this.run = run;
        this.connections = connections;
        this.failures = new Failures(run.dialect());
        this.books = new Bookkeeping(run.clock());
    }

    /** A step that ran in one transaction. */
    GodwitException inTransaction(Step step, StatementFailure failure, List<? extends ScriptPart> parts) {
        ServerError error = failures.read(failure);
        if (error.kind() == ServerError.Kind.CONNECTION_LOST) {
            return connectionLost(step, failure, error);
        }
        if (lockWasLost(failure) || !recordEvent(step, Failures.message(error))) {
            return lockLost(step, failure)
                    .state("Its transaction was undone: nothing of " + step.id() + " was done by this run.")
                    .build();
        }
        return explain(step, failure, error, parts, ErrorCode.MIGRATION_FAILED)
                .state(failure.leftRows() ? LEFT_ROWS : undone(step))
                .build();
    }

    /** What holds when the one transaction of a step did not come to its end. */
    static String undone(Step step) {
        return "Its transaction was undone: the database is as it was before " + what(step) + ".";
    }

    /** A callback beside a step that runs statement by statement. */
    GodwitException inCallback(Step step, JournalMark mark, CallbackFailure failure) {
        boolean before = failure.event() == Callback.Event.BEFORE_EACH;
        String message = Failures.message(failure.error());
        if (failure.error().kind() == ServerError.Kind.CONNECTION_LOST) {
            return lost(step, failure.error(), failure.failure())
                    .at(failure.place())
                    .state(
                            before
                                    ? step.id() + " was not begun by this run."
                                    : "The statements of " + step.id()
                                            + " are done; the next run finishes its callback and its record.")
                    .build();
        }
        if (before) {
            recordEvent(step, message);
        } else {
            recordFailure(step, mark, message);
        }
        String again = step.direction() == Direction.UP ? "godwit migrate" : "godwit rollback";
        return GodwitException.of(
                        ErrorCode.SCRIPT_FAILED,
                        "The callback " + failure.event().fileName() + " of " + step.id() + " failed: " + message)
                .at(failure.place())
                .state((before
                                ? (mark.done() == 0 ? "Nothing of " : "Nothing more of ") + step.id() + " was run."
                                : "All statements of " + step.id()
                                        + " are done and stay, but it counts as failed until its callback has run.")
                        + failure.state())
                .hint("Mend " + failure.place().file() + " and run " + again + " again"
                        + (before ? "." : ": it runs the callback again, and nothing of the migration twice."))
                .cause(failure.failure().failure())
                .build();
    }

    /** A step that ran statement by statement. */
    GodwitException inJournal(
            Step step,
            Journal journal,
            boolean transactionUndone,
            StatementFailure failure,
            List<? extends ScriptPart> parts) {
        JournalMark mark = journal.mark();
        ServerError error = failures.read(failure);
        if (error.kind() == ServerError.Kind.CONNECTION_LOST) {
            return lost(step, error, failure)
                    .state("The journal knows how far " + step.id()
                            + " came; the next run looks at the database and goes on" + " from there.")
                    .build();
        }
        if (lockWasLost(failure)) {
            return lockLost(step, mark, failure);
        }
        new CutOff(run).cleanUp(failure);
        Aftermath.Verdict aftermath = new Aftermath(run).of(journal, failure, transactionUndone);
        if (mark.done() == 0 && aftermath.untouched() && !mayHaveBatches(step)) {
            if (!recordNothingDone(step, Failures.message(error))) {
                return lockLost(step, mark, failure);
            }
            return explain(step, failure, error, parts, ErrorCode.MIGRATION_FAILED)
                    .state("Nothing of it took effect: the database is as it was before " + what(step) + ".")
                    .build();
        }
        // Without a statement it was Godwit's own note that failed: what the note was about stays in doubt.
        if (!recordFailure(step, failure.statement().isPresent() ? mark.settled() : mark, Failures.message(error))) {
            return lockLost(step, mark, failure);
        }
        return explain(step, failure, error, parts, ErrorCode.MIGRATION_HALF_DONE)
                .state(done(mark, step) + " are done and stay; " + aftermath.sentence() + ".")
                .build();
    }

    /** Whether an earlier run may have done a part of its first statement, which only the journal's row leads back to. */
    private static boolean mayHaveBatches(Step step) {
        return step.resumes()
                && (step.inspection().backfill().isPresent()
                        || step.script().program().isPresent());
    }

    private GodwitException.Builder explain(
            Step step, StatementFailure failure, ServerError error, List<? extends ScriptPart> parts, ErrorCode code) {
        Place place = failures.place(failure, error, parts)
                .orElse(Place.of(step.migration().file()));
        String again = step.direction() == Direction.UP ? "godwit migrate" : "godwit rollback";
        return GodwitException.of(
                        code,
                        step.id()
                                + (step.direction() == Direction.UP ? " failed: " : " could not be undone: ")
                                + Failures.message(error)
                                + inTheWay(error))
                .at(place)
                .hint(hint(step, code, failure, error, place, again))
                .cause(failure.failure());
    }

    private String inTheWay(ServerError error) {
        List<Blocker> blockers =
                error.kind() == ServerError.Kind.LOCK_TIMEOUT ? run.watch().found() : List.of();
        return blockers.isEmpty() ? "" : ". In its way: " + Blocker.text(blockers);
    }

    private static String hint(
            Step step, ErrorCode code, StatementFailure failure, ServerError error, Place place, String again) {
        if (step.fromHistory() && isOfTheStatement(error)) {
            return mendKept(step, again);
        }
        if (failure.failure().getCause() instanceof GodwitException known
                && known.hint().isPresent()) {
            return known.hint().get();
        }
        if (code == ErrorCode.MIGRATION_HALF_DONE) {
            return "Mend the failed statement in " + place.file() + " and run " + again
                    + " again: it goes on after those that are done.";
        }
        return error.kind() == ServerError.Kind.OTHER && failure.statement().isEmpty()
                ? "Mend what the message names and run " + again + " again."
                : advice(error, place, again);
    }

    private static boolean isOfTheStatement(ServerError error) {
        return error.kind() == ServerError.Kind.OTHER || error.kind() == ServerError.Kind.NO_SUCH_TABLE;
    }

    private static String mendKept(Step step, String again) {
        String file = step.row().orElseThrow().file();
        return "What ran is the down that the history keeps, because " + file
                + " is gone or was edited. Put back there what"
                + " was applied, mend the failed statement in its down and run " + again
                + " again; or undo the rest by hand and run godwit resolve " + step.version() + " --rolled-back.";
    }

    /** How many a program has, nobody knows before it has come to its end. */
    private static String done(JournalMark mark, Step step) {
        return step.script().program().isPresent()
                ? mark.done() + " of its statements"
                : mark.done() + " of its " + step.inspection().statements() + " statements";
    }

    private static String what(Step step) {
        return (step.direction() == Direction.UP ? "" : "the undo of ") + step.id();
    }

    private static String advice(ServerError error, Place place, String again) {
        return switch (error.kind()) {
            case READ_ONLY -> "Connect to a server or as a user that may write, and run " + again + " again.";
            case DISK_FULL -> "Make room on the database's disk and run " + again + " again.";
            case LOCK_TIMEOUT ->
                "Something else holds a lock in the database; run " + again + " again when it is done.";
            default -> "Mend " + place.file() + " and run " + again + " again.";
        };
    }

    private static boolean lockWasLost(StatementFailure failure) {
        return StatementFailure.NO_ROW_CHANGED.equals(failure.failure().getSQLState());
    }

    private static GodwitException lockLost(Step step, JournalMark mark, StatementFailure failure) {
        return lockLost(step, failure)
                .state("Nothing more was written by this run. Before that " + done(mark, step) + ", those of "
                        + step.id() + ", were done and noted; the run that has the lock now goes on from there.")
                .build();
    }

    private static GodwitException.Builder lockLost(Step step, StatementFailure failure) {
        return GodwitException.of(
                        ErrorCode.LOCK_LOST,
                        "This run lost its lock while " + step.id()
                                + " ran, or its history row was changed by somebody else.")
                .hint("See what the other run did with godwit status, then run the command again.")
                .cause(failure.failure());
    }

    private static GodwitException.Builder lost(Step step, ServerError error, StatementFailure failure) {
        return GodwitException.of(
                        ErrorCode.CONNECTION_LOST,
                        "The connection broke while " + step.id() + " ran: " + error.message())
                .at(Place.of(step.migration().file()))
                .hint("Run the same command again; it is safe to do so.")
                .cause(failure.failure());
    }

    private GodwitException connectionLost(Step step, StatementFailure failure, ServerError error) {
        GodwitException.Builder builder = lost(step, error, failure);
        if (!failure.duringCommit()) {
            return builder.state(
                            "The transaction was not committed, so the server undoes it: the database is as it was before "
                                    + what(step) + ".")
                    .build();
        }
        return builder.state(
                        switch (new CommitInquiry(run, connections).ask(step)) {
                            case COMMITTED -> "The commit took effect: " + step.id() + " is done and recorded.";
                            case UNDONE ->
                                "The commit did not take effect: the database is as it was before " + what(step) + ".";
                            case STILL_RUNNING ->
                                "The server is still at work on " + step.id()
                                        + " and will commit it when that ends well;"
                                        + " the next run waits for that and sees it in the history.";
                            case UNKNOWN ->
                                "The commit had been sent and the server does not answer, so it is not known whether "
                                        + step.id()
                                        + " took effect; the history will tell, because it is written in the"
                                        + " same transaction.";
                        })
                .build();
    }

    private boolean recordEvent(Step step, String error) {
        return record(step, List.of(books.failure(step, run.clean().apply(error))));
    }

    private boolean recordFailure(Step step, JournalMark mark, String error) {
        return record(step, books.failed(step, mark, run.clean().apply(error)));
    }

    private boolean recordNothingDone(Step step, String error) {
        return record(step, books.nothingDone(step, run.clean().apply(error)));
    }

    /** Writes as long as the lock is held. False when it is not: then another run decides what becomes of the row. */
    private boolean record(Step step, List<HistoryWrite> writes) {
        List<String> fenced = new ArrayList<>(run.lock().fence());
        fenced.addAll(run.sql().of(writes, Optional.empty()));
        try {
            run.dialect().sessions().reset(run.worker());
            run.dialect().transactions().run(run.worker(), List.of(), () -> fenced, s -> {});
        } catch (SQLException e) {
            return notRecorded(step, e);
        } catch (StatementFailure e) {
            return !lockWasLost(e) && notRecorded(step, e.failure());
        }
        return true;
    }

    private boolean notRecorded(Step step, SQLException e) {
        run.listener()
                .on(new Progress.Note("The failure of " + step.id() + " could not be recorded: " + e.getMessage()));
        return true;
    }
}
