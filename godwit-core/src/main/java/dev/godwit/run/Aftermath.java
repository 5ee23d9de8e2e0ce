package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.history.JournalMark;
import dev.godwit.report.Progress;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Says what a failed statement did before it failed. Within a transaction that is nothing. One that ran alone may have done a part
 * of its work ({@code DROP TABLE a, b}, a procedure), so the catalogue is looked at again.
 */
final class Aftermath {

    private static final Verdict NO_EFFECT = new Verdict(true, "the failed one had no effect");

    private final Run run;

    Aftermath(Run run) {
        this.run = run;
    }

    /** What holds now, where a backfill may have failed. */
    Verdict of(Journal journal, StatementFailure failure, boolean transactionUndone) {
        return journal.batches().isPresent() && !failure.leftRows()
                ? new Verdict(false, journal.batches().get())
                : of(journal.mark(), failure, transactionUndone);
    }

    /**
     * What holds now.
     *
     * @param transactionUndone whether the statement stood in a transaction of the script, which was undone
     */
    Verdict of(JournalMark mark, StatementFailure failure, boolean transactionUndone) {
        if (transactionUndone) {
            return new Verdict(true, "the transaction in which it failed was undone");
        }
        if (failure.statement().isEmpty()) {
            return new Verdict(mark.doubt().isEmpty(), "no other was begun");
        }
        if (failure.leftRows()) {
            return new Verdict(
                    false,
                    "what the failed one wrote stays, because its table's engine knows no transactions, so look at that"
                            + " yourself");
        }
        if (mark.doubt().isEmpty()) {
            return NO_EFFECT;
        }
        Optional<String> now = fingerprint(failure);
        if (mark.probe().isEmpty() || now.isEmpty()) {
            return new Verdict(
                    false,
                    "what the failed one did before it failed does not show in the catalogue, so look at that yourself");
        }
        return mark.probe().equals(now)
                ? NO_EFFECT
                : new Verdict(
                        false,
                        "the failed one changed something before it failed, so compare what it names with what it was to do");
    }

    private Optional<String> fingerprint(StatementFailure failure) {
        try {
            return run.dialect()
                    .probe()
                    .fingerprint(run.worker(), failure.statement().orElseThrow());
        } catch (SQLException e) {
            run.listener().on(new Progress.Note("The catalogue could not be looked at: " + e.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * What a failed statement left.
     *
     * @param untouched whether it certainly left nothing
     * @param sentence the end of a sentence
     */
    record Verdict(boolean untouched, String sentence) {}
}
