package dev.godwit.run;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Program;
import dev.godwit.migration.Script;
import dev.godwit.plan.ScriptInspection;
import dev.godwit.plan.ScriptPart;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.plan.Scripts;
import dev.godwit.plan.TransactionObstacle;
import dev.godwit.program.JavaPrograms;
import dev.godwit.program.ProgramFailure;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import dev.godwit.report.SeedReport.Seeded;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Runs seed files, each in a transaction where its statements allow one. Nothing is recorded: seeds run each time they are asked for. */
public final class SeedRunner {

    private static final String UNDONE = "Its transaction was undone; the scripts before it are done.";

    private final Connection worker;
    private final Dialect dialect;
    private final Scripts scripts;
    private final JavaPrograms programs;
    private final ProgressListener listener;
    private final BooleanSupplier interrupted;

    /**
     * Runs seeds on this connection.
     *
     * @param interrupted whether it shall stop before the next statement
     */
    public SeedRunner(
            Connection worker,
            Dialect dialect,
            Scripts scripts,
            JavaPrograms programs,
            ProgressListener listener,
            BooleanSupplier interrupted) {
        this.worker = worker;
        this.interrupted = interrupted;
        this.dialect = dialect;
        this.scripts = scripts;
        this.programs = programs;
        this.listener = listener;
    }

    /** Runs one. */
    public Seeded run(String file, Script script) {
        Stopwatch watch = new Stopwatch();
        ScriptInspection inspection = scripts.inspectUnrecorded(file, script);
        if (script.program().isPresent()) {
            program(file, script.program().get());
            return new Seeded(file, watch.ms());
        }
        try (ScriptStatements statements = scripts.statements(file, script)) {
            Optional<String> obstacle = TransactionObstacle.of(inspection, dialect);
            if (obstacle.isPresent()) {
                listener.on(new Progress.Warning(file + " does not run in one transaction, but statement by statement: "
                        + obstacle.get() + "."));
                loose(statements);
            } else {
                transaction(statements, inspection);
            }
            return new Seeded(file, watch.ms());
        } finally {
            if (inspection.touchesSession()) {
                reset();
            }
        }
    }

    private void program(String file, Program program) {
        LiveProgram live =
                new LiveProgram(programs.run(file, program), dialect, worker, statement -> stopIfInterrupted(file));
        try {
            dialect.transactions().oneByOne().run(worker, live, List::of, statement -> stopIfInterrupted(file));
        } catch (ProgramFailure e) {
            throw failed(live, e.failure(), UNDONE);
        } catch (StatementFailure failure) {
            throw failed(live, failure, UNDONE);
        } catch (SQLException e) {
            throw failed(live, new StatementFailure(Optional.empty(), e, false), UNDONE);
        } finally {
            reset();
        }
    }

    private void transaction(ScriptStatements statements, ScriptInspection inspection) {
        OneTransaction transaction = new OneTransaction(worker, dialect.transactions(), statements, inspection);
        try {
            transaction.commit(List::of, s -> stopIfInterrupted(statements.file()));
        } catch (StatementFailure failure) {
            throw failed(statements, failure, UNDONE);
        } catch (SQLException e) {
            throw failed(statements, new StatementFailure(Optional.empty(), e, false), UNDONE);
        }
        try {
            transaction.afterwards(s -> {});
        } catch (StatementFailure failure) {
            throw failed(statements, failure, "Its transaction was committed before that.");
        }
    }

    private void stopIfInterrupted(String file) {
        if (interrupted.getAsBoolean()) {
            throw Interruption.within(file, UNDONE);
        }
    }

    private void loose(ScriptStatements statements) {
        LooseScript loose = new LooseScript(worker, dialect, interrupted);
        try {
            loose.run(statements);
        } catch (StatementFailure failure) {
            throw failed(statements, failure, loose.sentence());
        }
    }

    /** What a seed has set is nothing that the next one may build on; that it cannot be taken back ends no run. */
    private void reset() {
        try {
            dialect.sessions().reset(worker);
        } catch (SQLException e) {
            listener.on(new Progress.Warning("What the seed set in its session could not be reset: " + e.getMessage()));
        }
    }

    private GodwitException failed(ScriptPart script, StatementFailure failure, String state) {
        Failures failures = new Failures(dialect);
        ServerError error = failures.read(failure);
        String file = script.file();
        return GodwitException.of(ErrorCode.SCRIPT_FAILED, "The script failed: " + Failures.message(error))
                .at(failures.place(failure, error, List.of(script)).orElse(Place.of(file)))
                .state(state)
                .hint("Mend " + file + " and run it again.")
                .cause(failure.failure())
                .build();
    }
}
