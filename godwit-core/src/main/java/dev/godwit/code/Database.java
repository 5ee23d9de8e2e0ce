package dev.godwit.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The database as a migration written in Java sees it. For one thread, and for as long as the migration runs. */
public final class Database {

    private final Sink sink;
    private final Optional<Recorder> recorder;

    /** What a migration asks of it goes there. */
    public Database(Sink sink) {
        this(sink, Optional.empty());
    }

    private Database(Sink sink, Optional<Recorder> recorder) {
        this.sink = sink;
        this.recorder = recorder;
    }

    /** Something that is done with a database. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does it.
         *
         * @throws Exception whatever goes wrong
         */
        void with(Database db) throws Exception;
    }

    /** The engine, by the name that configuration has for it: {@code postgresql}, {@code mysql}, {@code mariadb}, … */
    public String engine() {
        return sink.engine();
    }

    /** The words for structure. */
    public SchemaBuilder schema() {
        return new SchemaBuilder(sink, Namespace.START);
    }

    /** The words for the rows of a table; one statement each. */
    public TableRows table(String name) {
        return new TableRows(sink, Namespace.START, name);
    }

    /** The words for a change of many rows of a table, range by range, each committed by itself. */
    public TableBackfill backfill(String table) {
        return new TableBackfill(sink, table);
    }

    /** The rows that a query answers with, all of them in memory. A {@code ?} stands for each value. */
    public List<Row> query(String sql, @Nullable Object... values) {
        List<Row> rows = new ArrayList<>();
        sink.query(new Bound(sql, ValueList.of(values)), rows::add);
        return rows;
    }

    /** The only row that a query answers with, or none; it is a mistake if there are several. */
    public Optional<Row> queryOne(String sql, @Nullable Object... values) {
        List<Row> rows = query(sql, values);
        if (rows.size() > 1) {
            throw Mistake.of(rows.size() + " rows where one was expected: " + sql, "Narrow it down, or use query(…).");
        }
        return rows.stream().findFirst();
    }

    /** Hands the rows of a query over one by one, in bounded memory. */
    public void each(String sql, List<? extends @Nullable Object> values, Consumer<Row> rows) {
        sink.query(new Bound(sql, new ArrayList<>(values)), rows);
    }

    /** Sends a statement that answers with no rows; returns how many it changed. A {@code ?} stands for each value. */
    public long execute(String sql, @Nullable Object... values) {
        return sink.execute(new Bound(sql, ValueList.of(values)));
    }

    /**
     * Does the first, and says that the second undoes it: for statements about rows, and for whatever else has no way back that could be
     * worked out. The second runs only on the way back, in its place among the others.
     */
    public void undoable(Work up, Work down) throws Exception {
        if (recorder.isPresent()) {
            recorder.get().add(down);
        } else {
            up.with(this);
        }
    }

    /**
     * Takes back the changes that this work would make, last one first. All ways back are worked out before anything is sent.
     *
     * @throws dev.godwit.error.GodwitException when one of the changes has no way back, or when the work reads
     * @throws Exception whatever the work throws
     */
    public void undo(Work work) throws Exception {
        if (recorder.isPresent()) {
            recorder.get().add(work);
            return;
        }
        Recorder recording = new Recorder(sink);
        work.with(new Database(recording, Optional.of(recording)));
        for (Work wayBack : recording.waysBack()) {
            wayBack.with(this);
        }
    }
}
