package dev.godwit.program;

import dev.godwit.code.Bound;
import dev.godwit.code.Database;
import dev.godwit.code.Migration;
import dev.godwit.code.Row;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Direction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/** One direction of a migration in Java, ready to run. */
public final class ProgramRun {

    private final String file;
    private final Migration migration;
    private final Direction direction;
    private final CodeLine line;
    private int failedLine;

    ProgramRun(String file, Loaded loaded, Direction direction) {
        this.file = file;
        this.migration = loaded.migration();
        this.direction = direction;
        this.line = new CodeLine(loaded.type());
    }

    /** How messages name its file. */
    public String file() {
        return file;
    }

    /**
     * Runs it.
     *
     * @param connection answers its questions
     * @param port takes its statements
     * @throws StatementFailure when a statement failed, or the code itself threw something
     */
    public void run(Dialect dialect, Connection connection, Port port) throws StatementFailure {
        run(dialect, new ConnectionReads(dialect, connection), port);
    }

    /**
     * Runs it.
     *
     * @param reads answers its questions
     * @param port takes its statements
     */
    void run(Dialect dialect, Reads reads, Port port) throws StatementFailure {
        DatabaseSink sink = new DatabaseSink(
                dialect, migration.inTransaction(), reads, port, new CodeStatements(file, dialect.syntax(), line));
        Database database = new Database(sink);
        try {
            if (direction == Direction.UP) {
                migration.up(database);
            } else {
                migration.down(database);
            }
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            if (e instanceof GodwitException.Interrupted stopped) {
                throw stopped;
            }
            throw failure(sink, e);
        }
        if (sink.failed().isPresent()) {
            throw sink.failed().get().failure();
        }
    }

    private StatementFailure failure(DatabaseSink sink, Throwable e) {
        failedLine = line.of(e);
        if (sink.failed().isPresent()) {
            return sink.failed().get().failure();
        }
        String said = e instanceof GodwitException ? String.valueOf(e.getMessage()) : String.valueOf(e);
        return new StatementFailure(Optional.empty(), new SQLException(said, e), false);
    }

    /** Reads rows as a program gets them. */
    public static void query(Dialect dialect, Connection connection, Bound query, Consumer<Row> rows)
            throws SQLException {
        new ConnectionReads(dialect, connection).query(query, rows);
    }

    /** Where something went wrong that no statement tells the place of. */
    public Place place() {
        return failedLine > 0 ? Place.of(file, failedLine, 0) : Place.of(file);
    }
}
