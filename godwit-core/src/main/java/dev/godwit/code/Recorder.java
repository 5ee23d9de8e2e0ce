package dev.godwit.code;

import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SafeForms;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes down how each thing that a migration asks for is undone, and sends nothing. */
final class Recorder implements Sink {

    private static final String WRITE_DOWN = "Write down(), or";

    private final Sink real;
    private final List<Database.Work> waysBack = new ArrayList<>();

    Recorder(Sink real) {
        this.real = real;
    }

    /** The last one first. */
    List<Database.Work> waysBack() {
        List<Database.Work> reversed = new ArrayList<>(waysBack);
        Collections.reverse(reversed);
        return reversed;
    }

    void add(Database.Work wayBack) {
        waysBack.add(wayBack);
    }

    @Override
    public String engine() {
        return real.engine();
    }

    @Override
    public Names names() {
        return real.names();
    }

    @Override
    public DataSql data() {
        return real.data();
    }

    @Override
    public Optional<SafeForms> safeForms() {
        return real.safeForms();
    }

    @Override
    public boolean inTransaction() {
        return real.inTransaction();
    }

    @Override
    public void change(List<Change> changes) {
        List<Change> inverses = new ArrayList<>();
        for (Change change : changes) {
            inverses.add(0, change.inverse().orElseThrow(() -> NoInverse.of(change)));
        }
        waysBack.add(db -> real.change(inverses));
    }

    @Override
    public long execute(Bound statement) {
        throw Mistake.noWayBack(
                "How to undo what this does to rows is not written here: " + statement.sql(),
                WRITE_DOWN + " say it with the statement: db.undoable(up -> …, down -> …).");
    }

    @Override
    public void query(Bound statement, Consumer<Row> rows) {
        throw read("The rows of " + statement.sql());
    }

    @Override
    public boolean hasTable(QualifiedName table) {
        throw read("Whether there is a table " + table);
    }

    @Override
    public boolean hasColumn(QualifiedName table, String column) {
        throw read("Whether there is a column " + table + "." + column);
    }

    private static RuntimeException read(String what) {
        return Mistake.noWayBack(
                what + " cannot be asked on the way back: the answer would be that of now, after the change.",
                WRITE_DOWN + " ask inside db.undoable(up -> …, down -> …).");
    }
}
