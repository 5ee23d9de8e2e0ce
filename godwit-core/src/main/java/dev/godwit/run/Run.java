package dev.godwit.run;

import dev.godwit.dialect.Dialect;
import dev.godwit.history.HistoryReader;
import dev.godwit.history.HistorySql;
import dev.godwit.lock.HeldLock;
import dev.godwit.plan.Scripts;
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
 * @param lock held for the whole run
 * @param clock the time
 * @param listener hears progress
 * @param interrupted whether the run shall stop at the next safe point
 * @param clean takes secrets out of what an engine said, before it is kept
 */
public record Run(
        Connection worker,
        Dialect dialect,
        HistorySql sql,
        HistoryReader reader,
        Scripts scripts,
        HeldLock lock,
        Clock clock,
        ProgressListener listener,
        BooleanSupplier interrupted,
        UnaryOperator<String> clean) {}
