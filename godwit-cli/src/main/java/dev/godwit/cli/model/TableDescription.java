package dev.godwit.cli.model;

import dev.godwit.code.Bound;
import dev.godwit.code.Database;
import dev.godwit.code.Row;
import dev.godwit.code.Sink;
import dev.godwit.code.TableBuilder;
import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.Names;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes down the one table that is described to it. Not thread-safe. */
final class TableDescription implements Sink {

    private final List<Table> tables = new ArrayList<>();

    private TableDescription() {}

    static Table of(String name, Consumer<TableBuilder> words) {
        TableDescription description = new TableDescription();
        new Database(description).schema().createTable(name, words);
        return description.tables.get(0);
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    @Override
    public void change(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof TableChange.Create create) {
                tables.add(create.definition());
            }
        }
    }

    @Override
    public String engine() {
        throw noDatabase();
    }

    @Override
    public Names names() {
        throw noDatabase();
    }

    @Override
    public DataSql data() {
        throw noDatabase();
    }

    @Override
    public long execute(Bound statement) {
        throw noDatabase();
    }

    @Override
    public void query(Bound statement, Consumer<Row> rows) {
        throw noDatabase();
    }

    @Override
    public boolean hasTable(QualifiedName table) {
        throw noDatabase();
    }

    @Override
    public boolean hasColumn(QualifiedName table, String column) {
        throw noDatabase();
    }

    private static UnsupportedOperationException noDatabase() {
        return new UnsupportedOperationException("A description has no database.");
    }
}
