package dev.godwit.mongodb.run;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import dev.godwit.error.GodwitException;
import dev.godwit.history.HistoryWrite;
import dev.godwit.history.JournalMark;
import dev.godwit.mongodb.history.LostLock;
import dev.godwit.plan.Step;
import dev.godwit.run.Bookkeeping;
import dev.godwit.run.Interruption;
import dev.godwit.run.Stopwatch;
import java.util.List;
import java.util.Optional;

/**
 * Runs a step unit by unit, so that a crash at any moment leaves a known place: one that may share a transaction commits together with its
 * mark, where there are transactions; any other is marked before and after, and what lies between is settled by {@link MongoDoubts}.
 */
final class MongoJournal {

    private final MongoRun run;
    private final Bookkeeping books;
    private final MongoFailures failures;
    private final StepUnits units;
    private final Step step;
    private final JournalMark start;
    private final ClientSession session;
    private JournalMark met = JournalMark.start();
    private JournalMark mark;

    /**
     * A journal.
     *
     * @param session what the units are sent with
     */
    MongoJournal(MongoRun run, Bookkeeping books, MongoFailures failures, Step step, ClientSession session) {
        this.run = run;
        this.books = books;
        this.failures = failures;
        this.units = new StepUnits(run);
        this.session = session;
        this.step = step;
        this.start = Bookkeeping.start(step);
        this.mark = start;
    }

    /**
     * Runs what is left of the step, and records it.
     *
     * @param batch the batch of this run (up), or of the row (down)
     * @param sequence the place of a new row
     */
    void run(int batch, int sequence) {
        Stopwatch watch = new Stopwatch();
        try {
            if (!step.resumes()) {
                run.forgetCheckpoints(step, session);
            }
            record(books.begin(step, batch, sequence));
            each();
            record(books.end(step, batch, watch.ms()));
        } catch (Explained e) {
            throw e.failure;
        }
    }

    private void each() {
        try {
            units.each(step, session, this::next);
        } catch (Explained e) {
            throw e;
        } catch (Exception e) {
            throw failures.inJournal(step, mark, Optional.empty(), e);
        }
    }

    /** Carries an error that says all there is to say through the code of a migration, which may throw such errors too. */
    private static final class Explained extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final GodwitException failure;

        Explained(GodwitException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    /** The next unit of the step, run unless it is done. */
    private void next(Unit unit) {
        met = met.next(unit.statement().text());
        if (met.done() > start.done()) {
            unit(unit);
        } else if (met.done() == start.done() && !met.chain().equals(start.chain())) {
            throw new Explained(failures.otherThanBefore(step, start));
        }
    }

    private void record(List<HistoryWrite> writes) {
        try {
            run.record(writes);
        } catch (MongoException | LostLock e) {
            throw failures.inJournal(step, mark, Optional.empty(), e);
        }
    }

    private void unit(Unit unit) {
        if (run.settings().interrupted().getAsBoolean()) {
            throw new Explained(Interruption.betweenStatements(step.version(), mark.done()));
        }
        units.tell(step, mark.done() + 1, unit);
        try {
            mark = run.deployment().transactions() && unit.transactional() ? together(unit) : alone(unit);
        } catch (GodwitException.Interrupted e) {
            throw new Explained(e);
        } catch (Exception e) {
            throw new Explained(failures.inJournal(step, mark, Optional.of(unit), e));
        }
    }

    private JournalMark together(Unit unit) throws Exception {
        JournalMark after = mark.next(unit.statement().text());
        new OneTransaction(session).run(() -> {
            unit.run(run.doing(session));
            run.record(session, at(after));
        });
        return after;
    }

    private JournalMark alone(Unit unit) throws Exception {
        JournalMark begun = mark.begin(Optional.empty());
        run.record(at(begun));
        mark = begun;
        unit.run(run.doing(session));
        JournalMark after = begun.next(unit.statement().text());
        run.record(at(after));
        return after;
    }

    private List<HistoryWrite> at(JournalMark next) {
        return List.of(new HistoryWrite.Journal(step.version(), Bookkeeping.running(step), next));
    }
}
