package dev.godwit.run;

import dev.godwit.dialect.Databases;
import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.ServerError;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.target.DatabaseUrl;
import dev.godwit.target.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Creates, drops and waits for the target's database as a whole. */
public final class DatabaseKeeper {

    private static final long PAUSE_MS = 250;

    private final Target target;

    /** Keeps this target's database. */
    public DatabaseKeeper(Target target) {
        this.target = target;
    }

    /** Creates it. Returns false if it was there already. */
    public boolean create() {
        return change("created", Databases::create);
    }

    /**
     * Creates it with all that is in another one of the same server or process, to which nobody is connected. Returns false, having done
     * nothing, where the engine cannot.
     */
    public boolean copy(Target from) {
        String source = from.url().orElseThrow(DatabaseKeeper::needsUrl).jdbcUrl();
        Databases.Original original = new Databases.Original(source, from.connections());
        return change("created", (databases, maintenance, url) -> databases.copy(original, maintenance, url));
    }

    /** Drops it with all that is in it. Returns false if it was not there. */
    public boolean drop() {
        return change("dropped", Databases::drop);
    }

    private boolean change(String what, Change change) {
        DatabaseUrl url = target.url().orElseThrow(DatabaseKeeper::needsUrl);
        Target maintenance = target.maintenance(Dialects.standard()).orElseThrow(DatabaseKeeper::needsUrl);
        try (Connection connection = maintenance.connections().open()) {
            return change.apply(target.dialect().databases(), connection, url.jdbcUrl());
        } catch (SQLException e) {
            ServerError error = target.dialect().errors().read(e, "");
            throw GodwitException.of(
                            ErrorCode.DATABASE_COMMAND_FAILED,
                            "The database " + (url.database().isEmpty() ? url.server() : url.database())
                                    + " could not be " + what + ": " + Failures.message(error))
                    .state("It is as it was.")
                    .hint("Check that " + url.user().orElse("the user")
                            + " may do this and that nobody is connected to it.")
                    .cause(e)
                    .build();
        }
    }

    private static GodwitException needsUrl() {
        return GodwitException.of(ErrorCode.USAGE, "Creating and dropping databases needs a URL, not a data source.")
                .build();
    }

    /** Waits until it accepts connections. */
    public void await(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try (Connection connection = target.connections().open()) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                giveUpAt(
                        deadline,
                        limit,
                        GodwitException.of(ErrorCode.UNREACHABLE, String.valueOf(e.getMessage()))
                                .build());
            } catch (GodwitException e) {
                if (e.code() != ErrorCode.UNREACHABLE) {
                    throw e;
                }
                giveUpAt(deadline, limit, e);
            }
            pause();
        }
    }

    private static void giveUpAt(long deadline, Duration limit, GodwitException last) {
        if (System.nanoTime() >= deadline) {
            throw GodwitException.of(
                            ErrorCode.UNREACHABLE,
                            "The database did not answer within " + shown(limit) + ". Last: " + last.getMessage())
                    .hint(last.hint().orElse("Check that the server runs and the URL is right."))
                    .cause(last)
                    .build();
        }
    }

    private static String shown(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GodwitException.of(ErrorCode.INTERRUPTED, "Interrupted while waiting for the database.")
                    .cause(e)
                    .build();
        }
    }

    @FunctionalInterface
    private interface Change {
        boolean apply(Databases databases, Connection maintenance, String jdbcUrl) throws SQLException;
    }
}
