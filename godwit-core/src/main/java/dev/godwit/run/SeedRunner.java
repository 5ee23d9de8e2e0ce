package dev.godwit.run;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Script;
import dev.godwit.plan.ScriptInspection;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.plan.Scripts;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import dev.godwit.report.SeedReport.Seeded;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Runs seed files, each in a transaction where its statements allow one. Nothing is recorded: seeds run each time they are asked for. */
public final class SeedRunner {

    private final Connection worker;
    private final Dialect dialect;
    private final Scripts scripts;
    private final ProgressListener listener;

    /** Runs seeds on this connection. */
    public SeedRunner(Connection worker, Dialect dialect, Scripts scripts, ProgressListener listener) {
        this.worker = worker;
        this.dialect = dialect;
        this.scripts = scripts;
        this.listener = listener;
    }

    /** Runs one. */
    public Seeded run(String file, Script script) {
        Stopwatch watch = new Stopwatch();
        ScriptInspection inspection = scripts.inspect(file, script);
        boolean transaction = inspection.alone().isEmpty() && !inspection.ownTransactions();
        try (ScriptStatements statements = scripts.statements(file, script)) {
            if (transaction) {
                dialect.transactions().run(worker, statements, List::of, s -> {});
            } else {
                listener.on(
                        new Progress.Warning(file + " does not run in one transaction, but statement by statement."));
                new StatementRunner(worker, s -> {}).runAll(statements);
            }
            if (inspection.touchesSession()) {
                dialect.sessions().reset(worker);
            }
            return new Seeded(file, watch.ms());
        } catch (StatementFailure failure) {
            throw failed(file, script, failure, transaction);
        } catch (SQLException e) {
            throw failed(file, script, new StatementFailure(Optional.empty(), e, false), transaction);
        }
    }

    private GodwitException failed(String file, Script script, StatementFailure failure, boolean transaction) {
        Failures failures = new Failures(dialect);
        ServerError error = failures.read(failure);
        try (ScriptStatements again = scripts.statements(file, script)) {
            return GodwitException.of(ErrorCode.SCRIPT_FAILED, "The script failed: " + Failures.message(error))
                    .at(failures.place(failure, error, List.of(again)).orElse(Place.of(file)))
                    .state(
                            transaction
                                    ? "Its transaction was undone; the scripts before it are done."
                                    : "The statements before the failed one are done.")
                    .hint("Mend " + file + " and run it again.")
                    .cause(failure.failure())
                    .build();
        }
    }
}
