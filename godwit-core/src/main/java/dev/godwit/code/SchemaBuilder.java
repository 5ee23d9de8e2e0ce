package dev.godwit.code;

import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.RawSql;
import dev.godwit.schema.change.TableChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The words for structure, those of Knex's schema builder. Each call is checked as a whole and then sent as a whole. A name here is one
 * name; {@link #withSchema} says where it lies. Immutable; for the thread of its migration.
 */
public final class SchemaBuilder implements Views<SchemaBuilder>, SchemaObjects<SchemaBuilder> {

    private final Sink sink;
    private final Namespace namespace;

    SchemaBuilder(Sink sink, Namespace namespace) {
        this.sink = sink;
        this.namespace = namespace;
    }

    /** The same with all names of tables, views, sequences and types in this schema (MySQL, MariaDB: database). */
    public SchemaBuilder withSchema(String schema) {
        return new SchemaBuilder(sink, Namespace.of(schema));
    }

    /**
     * The same, made in steps of which none stops the application for long (PostgreSQL): indexes {@code CONCURRENTLY}, {@code dropNullable}
     * through a check that is validated first, foreign keys and checks {@code NOT VALID} and validated after that, unique and primary keys
     * through an index. What has no such steps is made as it is, as all is on other engines. Refused in a transaction, which would hold
     * every lock to its end: the migration says {@code inTransaction() = false}.
     */
    public SchemaBuilder safely() {
        return new SchemaBuilder(SafeSink.over(sink), namespace);
    }

    @Override
    public SchemaBuilder change(List<Change> changes) {
        sink.change(changes);
        return this;
    }

    @Override
    public QualifiedName name(String name) {
        return namespace.name(name);
    }

    /** Makes a table. */
    public SchemaBuilder createTable(String name, Consumer<TableBuilder> table) {
        return change(new TableChange.Create(TableBuilder.table(namespace, name, table), false));
    }

    /** Makes a table unless one of this name is there, whatever that is like. It has no way back. */
    public SchemaBuilder createTableIfNotExists(String name, Consumer<TableBuilder> table) {
        return change(new TableChange.Create(TableBuilder.table(namespace, name, table), true));
    }

    /** Makes an empty table with the columns of another. */
    public SchemaBuilder createTableLike(String name, String model) {
        return change(new TableChange.CreateLike(name(name), name(model)));
    }

    /** Changes a table, in the order of writing; Knex's {@code alterTable} and {@code table}. */
    public SchemaBuilder alterTable(String name, Consumer<AlterTableBuilder> table) {
        return change(AlterTableBuilder.changes(namespace, name, table));
    }

    /** Gives a table another name. */
    public SchemaBuilder renameTable(String from, String to) {
        return change(new TableChange.Rename(name(from), name(to)));
    }

    /** Takes a table away, with its rows. */
    public SchemaBuilder dropTable(String name) {
        return change(new TableChange.Drop(name(name), Optional.empty(), false, false));
    }

    /** The same, saying what it was, so that there is a way back; not for its rows. */
    public SchemaBuilder dropTable(String name, Consumer<TableBuilder> was) {
        Table table = TableBuilder.table(namespace, name, was);
        return change(new TableChange.Drop(table.name(), Optional.of(table), false, false));
    }

    /** Takes a table away if it is there. */
    public SchemaBuilder dropTableIfExists(String name) {
        return change(new TableChange.Drop(name(name), Optional.empty(), true, false));
    }

    /** Takes a table away together with what hangs on it, where the engine can. */
    public SchemaBuilder dropTableCascade(String name) {
        return change(new TableChange.Drop(name(name), Optional.empty(), false, true));
    }

    /** Whether there is such a table. */
    public boolean hasTable(String name) {
        return sink.hasTable(name(name));
    }

    /** Whether that table has such a column. */
    public boolean hasColumn(String table, String column) {
        return sink.hasColumn(name(table), Namespace.checked("column", column));
    }

    /** Sends a statement as it stands. It has no way back. */
    public SchemaBuilder raw(String sql) {
        return raw(sql, Optional.empty());
    }

    /** Sends a statement as it stands, saying which one undoes it. */
    public SchemaBuilder raw(String sql, String undo) {
        return raw(sql, Optional.of(undo));
    }

    private SchemaBuilder raw(String sql, Optional<String> undo) {
        if (sql.isBlank() || undo.filter(String::isBlank).isPresent()) {
            throw Mistake.of("raw(…) without a statement.", "Write one, or leave it out.");
        }
        return change(new RawSql(sql, undo));
    }
}
