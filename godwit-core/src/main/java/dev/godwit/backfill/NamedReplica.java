package dev.godwit.backfill;

import dev.godwit.dialect.ReplicaInquiry;
import dev.godwit.dialect.ReplicaState;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.sql.SqlStatement;
import dev.godwit.target.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One replica, asked on a connection that is kept, and opened again when it broke. Not thread-safe. */
final class NamedReplica implements AutoCloseable {

    /** An attempt to connect to a server that does not answer takes some ten seconds, in which no batch is done. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private static final String WHAT_ELSE = "Or take it out of backfill.replicas.";

    private final Target target;
    private final ReplicaInquiry inquiry;
    private final SqlStatement statement;
    private final LongSupplier nanos;
    private final BackfillListener listener;
    private final String name;
    private @Nullable Connection connection;
    private Optional<Long> lost = Optional.empty();

    /**
     * Makes no connection until asked.
     *
     * @param inquiry how its engine is asked
     * @param statement whose batches give way to it
     */
    NamedReplica(
            Target target,
            ReplicaInquiry inquiry,
            SqlStatement statement,
            LongSupplier nanos,
            BackfillListener listener) {
        this.target = target;
        this.inquiry = inquiry;
        this.statement = statement;
        this.nanos = nanos;
        this.listener = listener;
        this.name = target.server();
    }

    /** How messages name it. */
    String name() {
        return name;
    }

    /**
     * How far it is; empty while it cannot be reached, which is told once.
     *
     * @throws StatementFailure where it answers, and what it answers shows that it should not have been named
     */
    Optional<ReplicaState> ask() throws StatementFailure {
        Optional<Connection> there = connection();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<ReplicaState> state = inquiry.ask(there.get());
            if (state.isEmpty()) {
                throw refusal("it follows no other server", "Name the servers that follow the database. " + WHAT_ELSE);
            }
            return state;
        } catch (SQLException e) {
            if (isAlive(there.get())) {
                String message = target.dialect().errors().read(e, "").message();
                throw refusal(target.scrub(message), inquiry.need() + " " + WHAT_ELSE);
            }
            close();
            return Optional.empty();
        }
    }

    private Optional<Connection> connection() throws StatementFailure {
        Connection open = connection;
        if (open != null) {
            return Optional.of(open);
        }
        long now = nanos.getAsLong();
        if (lost.isPresent() && now - lost.get() < AGAIN.toNanos()) {
            return Optional.empty();
        }
        try {
            open = target.connections().openToRead();
        } catch (SQLException | GodwitException e) {
            if (e instanceof GodwitException known && known.code() != ErrorCode.UNREACHABLE) {
                throw refusal(String.valueOf(known.getMessage()), known.hint().orElse("") + " " + WHAT_ELSE);
            }
            lose(target.scrub(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        connection = open;
        if (lost.isPresent()) {
            listener.note("The replica " + name + " can be reached again.");
            lost = Optional.empty();
        }
        return Optional.of(open);
    }

    private void lose(String message) {
        if (lost.isEmpty()) {
            listener.warning(
                    "The replica " + name + " cannot be reached. The backfill goes on without it and tries again"
                            + " every minute. " + message);
        }
        lost = Optional.of(nanos.getAsLong());
    }

    private StatementFailure refusal(String reason, String hint) {
        return Refusal.of(statement, "The replica " + name + " cannot be asked how far it is: " + reason, hint.strip());
    }

    private static boolean isAlive(Connection connection) {
        try {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                listener.note("The connection to the replica " + name + " could not be closed.");
            }
        }
    }
}
