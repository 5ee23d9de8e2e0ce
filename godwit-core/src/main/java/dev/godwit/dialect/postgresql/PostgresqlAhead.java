package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.read.KeptRows;
import dev.godwit.dialect.read.Rows;
import dev.godwit.lock.ConnectionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * Asks some queries ahead, over a connection and in a thread of their own, while the first connection is busy with others: the server and
 * the client then each work on two processors. Both connections see one snapshot. What does not come that way is asked over the first.
 */
final class PostgresqlAhead implements AutoCloseable {

    private final PostgresqlLook look;
    private final Map<String, CompletableFuture<KeptRows>> answers = new LinkedHashMap<>();
    private final Optional<Thread> thread;
    private volatile boolean closing;

    private PostgresqlAhead(PostgresqlLook look, List<String> queries, Optional<ConnectionFactory> further) {
        this.look = look;
        queries.forEach(sql -> answers.put(sql, new CompletableFuture<>()));
        this.thread = further.map(connections -> new Thread(() -> askAll(connections), "godwit-look"));
    }

    /** Begins to ask these queries, if the look is shared and there is a further connection. */
    static PostgresqlAhead begin(PostgresqlLook look, ConnectionFactory further, List<String> queries) {
        if (look.snapshot().isEmpty()) {
            return new PostgresqlAhead(look, List.of(), Optional.empty());
        }
        PostgresqlAhead ahead = new PostgresqlAhead(look, queries, Optional.of(further));
        ahead.thread.ifPresent(asking -> {
            asking.setDaemon(true);
            asking.start();
        });
        return ahead;
    }

    private void askAll(ConnectionFactory connections) {
        try (Connection connection = connections.open();
                PostgresqlLook same = look.beside(connection)) {
            for (Map.Entry<String, CompletableFuture<KeptRows>> query : answers.entrySet()) {
                if (!closing) {
                    query.getValue().complete(Rows.kept(same.connection(), query.getKey()));
                }
            }
        } catch (SQLException | RuntimeException askedOverTheFirst) {
            // What is wrong with more than this connection the first one will tell.
        } finally {
            answers.values().forEach(answer -> answer.cancel(false));
        }
    }

    /** Hands each row of a query to a reader; waits for it if it was asked ahead. */
    void each(String sql, Rows.Reader reader) throws SQLException {
        Optional<KeptRows> kept = answer(sql);
        if (kept.isPresent()) {
            kept.get().each(reader);
        } else {
            Rows.each(look.connection(), sql, reader);
        }
    }

    private Optional<KeptRows> answer(String sql) {
        try {
            return Optional.ofNullable(answers.get(sql)).map(CompletableFuture::join);
        } catch (CancellationException askedOverTheFirst) {
            return Optional.empty();
        }
    }

    /** Waits until the further connection is closed: its database may be about to be dropped. */
    @Override
    public void close() {
        closing = true;
        thread.ifPresent(PostgresqlAhead::await);
    }

    private static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
