package dev.godwit.run;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Direction;
import dev.godwit.plan.ScriptPart;
import dev.godwit.plan.Step;
import java.util.List;

/** Explains what fails behind the commit of a step, which no failure there undoes. */
final class AfterCommit {

    private final Failures failures;

    AfterCommit(Dialect dialect) {
        this.failures = new Failures(dialect);
    }

    /** A step that is committed and recorded, and behind which its session could not be left as it should be. */
    GodwitException explain(Step step, StatementFailure failure, List<? extends ScriptPart> parts) {
        ServerError error = failures.read(failure);
        String done = step.id() + (step.direction() == Direction.UP ? " is applied" : " is undone") + " and recorded";
        if (error.kind() == ServerError.Kind.CONNECTION_LOST) {
            return GodwitException.of(
                            ErrorCode.CONNECTION_LOST,
                            "The connection broke behind the commit of " + step.id() + ": " + error.message())
                    .at(Place.of(step.migration().file()))
                    .state(done + ".")
                    .hint("Run the same command again to go on with what comes next.")
                    .cause(failure.failure())
                    .build();
        }
        return GodwitException.of(
                        ErrorCode.SCRIPT_FAILED,
                        "A session setting behind the commit of " + step.id() + " failed: " + Failures.message(error))
                .at(failures.place(failure, error, parts)
                        .orElse(Place.of(step.migration().file())))
                .state(done + "; the setting would have left nothing in the database.")
                .hint("Run the same command again to go on with what comes next.")
                .cause(failure.failure())
                .build();
    }
}
