package dev.godwit.mongodb.run;

import com.mongodb.MongoException;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.history.HistoryWrite;
import dev.godwit.history.JournalMark;
import dev.godwit.migration.Direction;
import dev.godwit.mongodb.history.LostLock;
import dev.godwit.mongodb.target.MongoErrors;
import dev.godwit.plan.Step;
import dev.godwit.report.Progress;
import dev.godwit.run.Bookkeeping;
import java.util.List;
import java.util.Optional;

/** Turns a failed step into an error that says what the database's state is now, and records it. */
final class MongoFailures {

    private final MongoRun run;
    private final Bookkeeping books;

    MongoFailures(MongoRun run, Bookkeeping books) {
        this.run = run;
        this.books = books;
    }

    /** What holds when the one transaction of a step did not come to its end. */
    static String undone(Step step) {
        return "Its transaction was undone: the database is as it was before " + what(step) + ".";
    }

    private static String what(Step step) {
        return (step.direction() == Direction.UP ? "" : "the undo of ") + step.id();
    }

    /** A step that ran in one transaction. */
    GodwitException inTransaction(Step step, Optional<Unit> unit, Exception e) {
        if (MongoErrors.isConnectionLost(e)) {
            return lost(step, e)
                    .state(
                            isCommit(e)
                                    ? "The commit had been sent and the server does not answer, so it is not known whether "
                                            + step.id()
                                            + " took effect; the history will tell, because it is written in the same transaction."
                                    : "The transaction was not committed, so the server undoes it: the database is as it was before "
                                            + what(step) + ".")
                    .build();
        }
        if (e instanceof LostLock) {
            return lockLost(step, e).state(undone(step)).build();
        }
        record(step, List.of(books.failure(step, message(e))));
        return explain(step, unit, e, ErrorCode.MIGRATION_FAILED)
                .state(undone(step))
                .build();
    }

    private static boolean isCommit(Exception e) {
        return e instanceof MongoException known
                && known.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL);
    }

    /** A step that ran unit by unit. */
    GodwitException inJournal(Step step, JournalMark mark, Optional<Unit> unit, Exception e) {
        if (MongoErrors.isConnectionLost(e)) {
            return lost(step, e)
                    .state("The journal knows how far " + step.id()
                            + " came; the next run looks at the database and goes on from there.")
                    .build();
        }
        if (e instanceof LostLock) {
            return lockLost(step, e)
                    .state("Nothing more was written by this run. Before that " + done(mark, step) + ", those of "
                            + step.id() + ", were done and noted; the run that has the lock now goes on from there.")
                    .build();
        }
        Optional<String> remains =
                mark.doubt().isPresent() ? unit.flatMap(failed -> failed.remains(e)) : Optional.empty();
        if (mark.done() == 0 && (remains.isEmpty() || wasRefused(e))) {
            record(step, books.nothingDone(step, message(e)));
            return explain(step, unit, e, wasRefused(e) ? ErrorCode.REFUSED : ErrorCode.MIGRATION_FAILED)
                    .state("Nothing of it took effect: the database is as it was before " + what(step) + ".")
                    .build();
        }
        record(step, books.failed(step, mark.settled(), message(e)));
        return explain(step, unit, e, ErrorCode.MIGRATION_HALF_DONE)
                .state(done(mark, step) + " are done and stay; "
                        + (wasRefused(e)
                                ? "the refused one was not begun"
                                : remains.orElse("the failed one had no effect"))
                        + ".")
                .build();
    }

    /** Before it did anything. */
    private static boolean wasRefused(Exception e) {
        return e instanceof GodwitException known && known.code() == ErrorCode.REFUSED;
    }

    /** A program may say something else the second time, and a file may have been changed by hand in what is done. */
    GodwitException otherThanBefore(Step step, JournalMark start) {
        return GodwitException.of(
                        ErrorCode.UNRESOLVED,
                        "The first " + start.done() + " commands of " + step.id()
                                + " are not those that are done already.")
                .at(Place.of(step.migration().file()))
                .state("Nothing was changed by this run.")
                .hint("Put back what stood there when it ran, or settle it with godwit resolve " + step.version()
                        + " --applied or --rolled-back.")
                .build();
    }

    private static String done(JournalMark mark, Step step) {
        return step.script().program().isPresent()
                ? mark.done() + " of its commands"
                : mark.done() + " of its " + step.inspection().statements() + " commands";
    }

    private GodwitException.Builder explain(Step step, Optional<Unit> unit, Exception e, ErrorCode code) {
        String again = step.direction() == Direction.UP ? "godwit migrate" : "godwit rollback";
        Place place = unit.map(failed -> place(step, failed))
                .orElseGet(() -> Place.of(step.migration().file(), line(step, e), 0));
        String hint = e instanceof GodwitException known && known.hint().isPresent()
                ? known.hint().get()
                : code == ErrorCode.MIGRATION_HALF_DONE
                        ? "Mend the failed command in " + place.file() + " and run " + again
                                + " again: it goes on after those that are done."
                        : "Mend " + place.file() + " and run " + again + " again.";
        return GodwitException.of(
                        code,
                        step.id()
                                + (step.direction() == Direction.UP ? " failed: " : " could not be undone: ")
                                + message(e))
                .at(place)
                .hint(hint)
                .cause(e);
    }

    private static Place place(Step step, Unit unit) {
        return Place.of(
                        step.migration().file(),
                        unit.statement().start().line(),
                        unit.statement().start().column())
                .withStatement(unit.statement().text());
    }

    /** The line of a program that it came from; 0 where that is not known. */
    private int line(Step step, Exception e) {
        return run.units()
                .live(step.migration().file(), step.script())
                .map(program -> program.line(e))
                .orElse(0);
    }

    private String message(Exception e) {
        return run.settings().clean(MongoErrors.message(e));
    }

    private static GodwitException.Builder lockLost(Step step, Exception e) {
        return GodwitException.of(
                        ErrorCode.LOCK_LOST,
                        "This run lost its lock while " + step.id()
                                + " ran, or its history row was changed by somebody else.")
                .hint("See what the other run did with godwit status, then run the command again.")
                .cause(e);
    }

    private static GodwitException.Builder lost(Step step, Exception e) {
        return GodwitException.of(
                        ErrorCode.CONNECTION_LOST,
                        "The connection broke while " + step.id() + " ran: " + MongoErrors.message(e))
                .at(Place.of(step.migration().file()))
                .hint("Run the same command again; it is safe to do so.")
                .cause(e);
    }

    private void record(Step step, List<HistoryWrite> writes) {
        try {
            run.record(writes);
        } catch (MongoException | LostLock e) {
            run.settings()
                    .listener()
                    .on(new Progress.Warning(
                            "That " + step.id() + " failed could not be recorded: " + MongoErrors.message(e)));
        }
    }
}
