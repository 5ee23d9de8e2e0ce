package dev.godwit.run;

import dev.godwit.backfill.Pace;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.history.HistoryReader;
import dev.godwit.history.HistorySql;
import dev.godwit.lock.HeldLock;
import dev.godwit.plan.ScriptPart;
import dev.godwit.plan.Scripts;
import dev.godwit.plan.Step;
import dev.godwit.program.JavaPrograms;
import dev.godwit.report.ProgressListener;
import java.sql.Connection;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * All that one run works with while it holds the lock.
 *
 * @param worker the connection that runs the migrations, in auto-commit mode between them
 * @param dialect the engine
 * @param sql writes Godwit's own tables
 * @param reader reads them
 * @param scripts reads scripts
 * @param programs runs those that are written in Java
 * @param waits how long statements wait and run
 * @param pace what backfills give way to
 * @param watch sees who stands in their way
 * @param lock held for the whole run
 * @param clock the time
 * @param listener hears progress
 * @param interrupted whether the run shall stop at the next safe point
 * @param clean takes secrets out of what an engine said, before it is kept
 */
record Run(
        Connection worker,
        Dialect dialect,
        HistorySql sql,
        HistoryReader reader,
        Scripts scripts,
        JavaPrograms programs,
        Waits waits,
        Pace pace,
        BlockerWatch watch,
        HeldLock lock,
        Clock clock,
        ProgressListener listener,
        BooleanSupplier interrupted,
        UnaryOperator<String> clean) {

    /** The same with another connection in the place of the worker. */
    Run on(Connection other) {
        return new Run(
                other,
                dialect,
                sql,
                reader,
                scripts,
                programs,
                waits,
                pace,
                watch,
                lock,
                clock,
                listener,
                interrupted,
                clean);
    }

    /** What a step sends; a program sends it by itself, and this hears of it. */
    ScriptPart part(Step step, TransactionSender.Progress progress) {
        return step.script().program().isPresent() ? live(step, progress) : scripts.statements(step);
    }

    /** The program of a step that has one. */
    LiveProgram live(Step step, TransactionSender.Progress progress) {
        return new LiveProgram(
                programs.run(step.migration().file(), step.script().program().orElseThrow()),
                dialect,
                worker,
                progress);
    }

    /** What sends the statements of a step: those of a program may depend on the answers to those before. */
    TransactionSender sender(Step step) {
        TransactionSender sender = dialect.transactions();
        return step.script().program().isPresent() ? sender.oneByOne() : sender;
    }
}
