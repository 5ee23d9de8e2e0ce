package dev.godwit.backfill;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.lock.HeldLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a backfill works with.
 *
 * @param connection in auto-commit mode between batches
 * @param further opens others like it
 * @param dialect the engine
 * @param sender has the answer to each statement before it asks for the next
 * @param checkpoints the table of progress
 * @param lock held for as long as it runs
 * @param clock for what is noted
 * @param nanos a clock that never goes back, for what is measured
 * @param interrupted whether to stop between two batches
 * @param pace what it gives way to
 * @param clean takes secrets out of what an engine said, before it is kept
 * @param retries one for each batch
 * @param listener hears of it
 */
public record BackfillContext(
        Connection connection,
        FurtherSessions further,
        Dialect dialect,
        TransactionSender sender,
        CheckpointTable checkpoints,
        HeldLock lock,
        Clock clock,
        LongSupplier nanos,
        BooleanSupplier interrupted,
        Pace pace,
        UnaryOperator<String> clean,
        Supplier<BatchRetry> retries,
        BackfillListener listener) {

    /** The same on another connection. */
    BackfillContext on(Connection other) {
        return new BackfillContext(
                other,
                further,
                dialect,
                sender,
                checkpoints,
                lock,
                clock,
                nanos,
                interrupted,
                pace,
                clean,
                retries,
                listener);
    }

    /** The same, which stops where this says so, too. */
    BackfillContext stoppedBy(BooleanSupplier other) {
        BooleanSupplier either = () -> interrupted.getAsBoolean() || other.getAsBoolean();
        return new BackfillContext(
                connection,
                further,
                dialect,
                sender,
                checkpoints,
                lock,
                clock,
                nanos,
                either,
                pace,
                clean,
                retries,
                listener);
    }

    /** Commits these alone, each of which must change a row. */
    void commit(List<String> writes) throws SQLException, StatementFailure {
        sender.runPart(connection, List.of(), () -> writes, statement -> {});
    }
}
