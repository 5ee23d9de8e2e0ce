package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.Scope;
import dev.godwit.dialect.read.Qualifiers;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.SchemaDraft;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the parts of {@link SqlserverReader} know of a database. Not thread-safe. */
final class SqlserverCatalogue {

    private final Connection connection;
    private final Names names;
    private final Scope scope;
    private final String current;
    private final SchemaDraft draft = new SchemaDraft();
    private final Map<Long, QualifiedName> tables = new HashMap<>();
    private final Map<Long, Map<Long, String>> columns = new HashMap<>();

    SqlserverCatalogue(Connection connection, Names names, Scope scope, String current) {
        this.connection = connection;
        this.names = names;
        this.scope = scope;
        this.current = current;
    }

    SchemaDraft draft() {
        return draft;
    }

    Names names() {
        return names;
    }

    Scope scope() {
        return scope;
    }

    void each(String sql, Rows.Reader reader) throws SQLException {
        Rows.each(connection, sql, reader);
    }

    boolean reads(String schema) {
        return scope.reads(schema, current);
    }

    /** A name; what lies in the schema that the connection starts in goes without it. */
    QualifiedName name(String schema, String name) {
        return schema.equals(current) ? QualifiedName.of(name) : QualifiedName.of(schema, name);
    }

    void addTable(long id, QualifiedName name) {
        tables.put(id, name);
        draft.addTable(name);
    }

    void addColumn(long table, long id, String name) {
        columns.computeIfAbsent(table, any -> new HashMap<>()).put(id, name);
    }

    /** The table that the row is about, if it is one that is read. */
    Optional<TableDraft> table(Row row, String label) throws SQLException {
        return tableName(row, label).flatMap(draft::table);
    }

    Optional<QualifiedName> tableName(Row row, String label) throws SQLException {
        return Optional.ofNullable(tables.get(row.number(label)));
    }

    /** The name of a column of some table; empty text where it is not one that is read. */
    String column(Row row, String tableLabel, String label) throws SQLException {
        return columns.getOrDefault(row.number(tableLabel), Map.of()).getOrDefault(row.number(label), "");
    }

    /** A definition without the schema that the connection starts in, in whichever way it is quoted. */
    String withoutCurrentSchema(String sql) {
        String bracketed = Qualifiers.without("[" + current + "]", TokenText.of(sql, new SqlserverSyntax()));
        return Qualifiers.without(current, TokenText.of(bracketed, new SqlserverSyntax()));
    }
}
