package dev.godwit.run;

import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Callback;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.report.Progress;
import java.sql.SQLException;
import java.util.List;

/** Runs the scripts that a project hangs around its migrations. */
final class Callbacks {

    private final Run run;
    private final List<Callback> all;

    Callbacks(Run run, List<Callback> all) {
        this.run = run;
        this.all = all;
    }

    /** The scripts of an event, to be sent as part of a transaction. The caller closes them. */
    List<ScriptStatements> of(Callback.Event event) {
        return all.stream()
                .filter(callback -> callback.event() == event)
                .map(callback -> run.scripts().statements(callback.file(), callback.script()))
                .toList();
    }

    /** Runs the scripts of an event, each statement by itself. */
    void run(Callback.Event event) {
        for (ScriptStatements script : of(event)) {
            try (script) {
                new StatementRunner(run.worker(), s -> {}).runAll(script);
            } catch (StatementFailure failure) {
                throw failed(event, script, failure);
            }
        }
    }

    /** Runs the scripts of an event after a failure; what goes wrong there must not hide that failure. */
    void runAfterFailure(Callback.Event event) {
        try {
            if (run.worker().isValid(1)) {
                run(event);
            }
        } catch (GodwitException | SQLException e) {
            run.listener()
                    .on(new Progress.Warning(
                            "The callback " + event.fileName() + " failed as well: " + e.getMessage()));
        }
    }

    private GodwitException failed(Callback.Event event, ScriptStatements script, StatementFailure failure) {
        Failures failures = new Failures(run.dialect());
        ServerError error = failures.read(failure);
        return GodwitException.of(
                        ErrorCode.SCRIPT_FAILED,
                        "The callback " + event.fileName() + " failed: " + Failures.message(error))
                .at(failures.place(failure, error, List.of(script)).orElse(Place.of(script.file())))
                .state(
                        event == Callback.Event.BEFORE_MIGRATE || event == Callback.Event.BEFORE_ROLLBACK
                                ? "No migration was run."
                                : "The migrations of this run are done and recorded.")
                .hint("Mend " + script.file() + " and run the command again.")
                .cause(failure.failure())
                .build();
    }
}
