package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Callback;
import dev.godwit.migration.Callback.Event;
import dev.godwit.plan.EachCallbacks;
import dev.godwit.plan.ScriptInspection;
import dev.godwit.plan.ScriptPart;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.plan.Step;
import dev.godwit.report.Progress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs the scripts that a project hangs around its migrations. */
final class Callbacks {

    private final Run run;
    private final RunSession session;
    private final EachCallbacks each;
    private final List<Callback> all;
    private final boolean touchSession;

    /** Reads them all, and refuses what cannot be run. */
    Callbacks(Run run, RunSession session, List<Callback> callbacks) {
        this.run = run;
        this.session = session;
        this.each = new EachCallbacks(run.dialect(), run.scripts(), callbacks);
        this.all = List.copyOf(callbacks);
        this.touchSession = all.stream()
                        .map(callback -> run.scripts().inspectUnrecorded(callback.file(), callback.script()))
                        .filter(ScriptInspection::touchesSession)
                        .count()
                > 0;
    }

    /**
     * A step's script with those around it, to be sent as one. The caller closes it.
     *
     * @param progress hears of what a program sends by itself
     */
    Chain around(Step step, TransactionSender.Progress progress) {
        return new Chain(parts(step, progress));
    }

    /** The same as a list. */
    List<ScriptPart> parts(Step step, TransactionSender.Progress progress) {
        List<ScriptPart> parts = new ArrayList<>();
        of(Event.BEFORE_EACH).forEach(callback -> parts.add(statements(callback)));
        parts.add(run.part(step, progress));
        of(Event.AFTER_EACH).forEach(callback -> parts.add(statements(callback)));
        return parts;
    }

    /** What that whole was found to be. */
    ScriptInspection around(ScriptInspection script) {
        return each.around(script);
    }

    /** Runs the scripts at the beginning of a run. What they set in the session holds for the run. */
    void open(Event event) {
        runAlone(event, "No migration was run.");
        session.openedBy(of(event));
    }

    /** Runs those at the end of a run that had no failure. */
    void end(Event event) {
        runAlone(
                event,
                event == Event.AFTER_ROLLBACK
                        ? "The undos of this run are done and recorded."
                        : "The migrations of this run are done and recorded.");
    }

    private void runAlone(Event event, String state) {
        try {
            run(event);
        } catch (CallbackFailure e) {
            throw GodwitException.of(
                            ErrorCode.SCRIPT_FAILED,
                            "The callback " + event.fileName() + " failed: " + Failures.message(e.error()))
                    .at(e.place())
                    .state(state + e.state())
                    .hint("Mend " + e.place().file() + " and run the command again.")
                    .cause(e.failure().failure())
                    .build();
        }
    }

    /** Runs the scripts of an event, each statement by itself. Nothing of theirs stays open. */
    void run(Event event) throws CallbackFailure {
        for (Callback callback : of(event)) {
            // Not stopped half-way: those after a failure tidy up behind an interrupted run, too.
            LooseScript loose = new LooseScript(run.worker(), run.dialect(), () -> false);
            try (ScriptStatements script = statements(callback)) {
                try {
                    loose.run(script);
                } catch (StatementFailure failure) {
                    throw new CallbackFailure(event, script, failure, new Failures(run.dialect()), loose);
                }
            }
        }
    }

    /** Runs the scripts of an event after a failure; what goes wrong there must not hide that failure. */
    void runAfterFailure(Event event) {
        try {
            if (!of(event).isEmpty() && run.worker().isValid(1)) {
                run(event);
                if (touchSession) {
                    session.reset();
                }
            }
        } catch (CallbackFailure e) {
            warn(event, Failures.message(e.error()));
        } catch (StatementFailure | SQLException e) {
            warn(event, String.valueOf(e.getMessage()));
        }
    }

    private void warn(Event event, String message) {
        run.listener().on(new Progress.Warning("The callback " + event.fileName() + " failed as well: " + message));
    }

    /** Those right before a script. */
    List<Callback> beforeEach() {
        return of(Event.BEFORE_EACH);
    }

    /** Whether one of them may leave the session changed. */
    boolean touchSession() {
        return touchSession;
    }

    private List<Callback> of(Event event) {
        return all.stream().filter(callback -> callback.event() == event).toList();
    }

    private ScriptStatements statements(Callback callback) {
        return run.scripts().statements(callback.file(), callback.script());
    }
}
