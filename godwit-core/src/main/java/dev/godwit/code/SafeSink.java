package dev.godwit.code;

import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SafeForms;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands changes on as sequences that let the application work meanwhile. Not thread-safe. */
final class SafeSink implements Sink {

    private final Sink real;
    private final SafeForms safe;

    private SafeSink(Sink real, SafeForms safe) {
        this.real = real;
        this.safe = safe;
    }

    /** The sink itself where its engine has no other forms, or where it only works out ways back. */
    static Sink over(Sink sink) {
        Optional<SafeForms> safe = sink.safeForms();
        if (safe.isEmpty()) {
            return sink;
        }
        if (sink.inTransaction()) {
            throw Mistake.of(
                    "safely() has no effect in a transaction: a lock is held until its end.",
                    "Override inTransaction() of the migration to return false.");
        }
        return sink instanceof Recorder ? sink : new SafeSink(sink, safe.get());
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
    public boolean inTransaction() {
        return real.inTransaction();
    }

    /** Each step is sent for itself, so that no two of them share a statement. */
    @Override
    public void change(List<Change> changes) {
        changes.forEach(change -> safe.of(change).forEach(step -> real.change(List.of(step))));
    }

    @Override
    public long execute(Bound statement) {
        return real.execute(statement);
    }

    @Override
    public void query(Bound statement, Consumer<Row> rows) {
        real.query(statement, rows);
    }

    @Override
    public boolean hasTable(QualifiedName table) {
        return real.hasTable(table);
    }

    @Override
    public boolean hasColumn(QualifiedName table, String column) {
        return real.hasColumn(table, column);
    }
}
