package dev.godwit.run;

import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.Place;
import dev.godwit.migration.Callback;
import dev.godwit.plan.ScriptStatements;
import java.util.List;

/** A callback that ran by itself failed. What that means for the run, the run knows. */
final class CallbackFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Callback.Event event;
    private final transient ServerError error;
    private final transient Place place;
    private final transient StatementFailure failure;
    private final String state;

    CallbackFailure(
            Callback.Event event,
            ScriptStatements script,
            StatementFailure failure,
            Failures failures,
            LooseScript progress) {
        super(failure);
        this.event = event;
        this.failure = failure;
        this.error = failures.read(failure);
        this.place = failures.place(failure, error, List.of(script)).orElse(Place.of(script.file()));
        this.state = progress.untouched() ? "" : " Of " + script.file() + ": " + progress.state();
    }

    Callback.Event event() {
        return event;
    }

    ServerError error() {
        return error;
    }

    Place place() {
        return place;
    }

    StatementFailure failure() {
        return failure;
    }

    /** What of the callback itself is done, to be added to a sentence about the run; empty where that is nothing. */
    String state() {
        return state;
    }
}
