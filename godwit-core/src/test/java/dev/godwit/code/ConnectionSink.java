package dev.godwit.code;

import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Names;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Sends statements about rows over a connection; knows nothing of structure. */
record ConnectionSink(Dialect dialect, Connection connection) implements Sink {

    @Override
    public String engine() {
        return dialect.engine();
    }

    @Override
    public Names names() {
        return dialect.names();
    }

    @Override
    public DataSql data() {
        return dialect.data();
    }

    @Override
    public long execute(Bound statement) {
        try (PreparedStatement prepared = prepare(statement)) {
            return prepared.executeLargeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement.sql(), e);
        }
    }

    @Override
    public void query(Bound statement, Consumer<Row> rows) {
        try (PreparedStatement prepared = prepare(statement);
                ResultSet set = prepared.executeQuery()) {
            while (set.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= set.getMetaData().getColumnCount(); i++) {
                    row.put(set.getMetaData().getColumnLabel(i), set.getObject(i));
                }
                rows.accept(new Row(row));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(statement.sql(), e);
        }
    }

    private PreparedStatement prepare(Bound statement) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement.sql());
        for (int i = 0; i < statement.values().size(); i++) {
            data().bind(prepared, i + 1, statement.values().get(i));
        }
        return prepared;
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    @Override
    public void change(List<Change> changes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasTable(QualifiedName table) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasColumn(QualifiedName table, String column) {
        throw new UnsupportedOperationException();
    }
}
