package dev.godwit.code;

import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SafeForms;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps what it is told, and knows one table. */
final class RecordingSink implements Sink {

    private final Dialect dialect;
    final List<List<Change>> changes = new ArrayList<>();
    final List<Bound> statements = new ArrayList<>();
    final List<Row> answers = new ArrayList<>();
    QualifiedName table = QualifiedName.of("users");

    RecordingSink(String engine) {
        this.dialect = Dialects.standard().named(engine).orElseThrow();
    }

    static RecordingSink postgresql() {
        return new RecordingSink("postgresql");
    }

    Database database() {
        return new Database(this);
    }

    /** All changes as phrases. */
    List<String> texts() {
        return changes.stream().flatMap(List::stream).map(Change::text).toList();
    }

    /** The only statement. */
    Bound only() {
        if (statements.size() != 1) {
            throw new AssertionError(statements.toString());
        }
        return statements.get(0);
    }

    @Override
    public String engine() {
        return dialect.engine();
    }

    @Override
    public Names names() {
        return dialect.names();
    }

    @Override
    public Optional<SafeForms> safeForms() {
        return dialect.schema().safeForms();
    }

    @Override
    public DataSql data() {
        return dialect.data();
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    @Override
    public void change(List<Change> together) {
        changes.add(together);
    }

    @Override
    public long execute(Bound statement) {
        statements.add(statement);
        return 1;
    }

    @Override
    public void query(Bound statement, Consumer<Row> rows) {
        statements.add(statement);
        answers.forEach(rows);
    }

    @Override
    public boolean hasTable(QualifiedName wanted) {
        return wanted.equals(table);
    }

    @Override
    public boolean hasColumn(QualifiedName wanted, String column) {
        return wanted.equals(table) && Map.of("id", true).containsKey(column);
    }
}
