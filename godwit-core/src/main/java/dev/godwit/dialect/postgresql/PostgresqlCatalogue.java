package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Scope;
import dev.godwit.dialect.read.SchemaDraft;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.DataType;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Sequence;
import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the parts of {@link PostgresqlReader} know of a database, by object ids. Not thread-safe. */
final class PostgresqlCatalogue {

    private final Connection connection;
    private final int version;
    private final Scope scope;
    private final String currentSchema;
    private final Map<String, String> schemas;
    private final SchemaDraft draft;
    private final Map<String, TableDraft> tables = new HashMap<>();
    private final Map<String, QualifiedName> views = new HashMap<>();
    private final Map<String, NamedColumn> columns = new HashMap<>();
    private final Set<String> indexesWithOptions = new TreeSet<>();
    private final Map<String, EnumType> enums = new HashMap<>();
    private final Map<String, OwnedSequence> owned = new HashMap<>();
    private boolean columnSettings;

    /**
     * A column of a table.
     *
     * @param collation its object id, 0 for none
     */
    record NamedColumn(String name, String collation) {}

    /**
     * A sequence that a column owns.
     *
     * @param plain whether it has no limits of its own
     * @param type what it counts in
     * @param typeName the same in words, where it is not {@code bigint}
     */
    record OwnedSequence(Sequence sequence, boolean plain, DataType type, Optional<String> typeName) {}

    PostgresqlCatalogue(
            Connection connection,
            int version,
            Scope scope,
            String currentSchema,
            Map<String, String> schemas,
            SchemaDraft draft) {
        this.connection = connection;
        this.version = version;
        this.scope = scope;
        this.currentSchema = currentSchema;
        this.schemas = schemas;
        this.draft = draft;
    }

    Connection connection() {
        return connection;
    }

    String currentSchema() {
        return currentSchema;
    }

    int version() {
        return version;
    }

    Scope scope() {
        return scope;
    }

    /** The names of the schemas that are read, by their object ids. */
    Map<String, String> schemas() {
        return schemas;
    }

    SchemaDraft draft() {
        return draft;
    }

    Map<String, TableDraft> tables() {
        return tables;
    }

    Map<String, QualifiedName> views() {
        return views;
    }

    /** Enum types by their object ids, in whatever schema. */
    Map<String, EnumType> enums() {
        return enums;
    }

    /** Sequences by table and number of the column that owns them. */
    Map<String, OwnedSequence> owned() {
        return owned;
    }

    void addColumn(String table, String number, NamedColumn column) {
        columns.put(table + "." + number, column);
    }

    /** A column by the number that it has in its table. */
    NamedColumn column(String table, String number) {
        return Optional.ofNullable(columns.get(table + "." + number))
                .orElseThrow(() -> new IllegalStateException("No column " + number + " of table " + table));
    }

    /** The names of columns, given as {@code 1,3}. */
    List<String> columns(String table, String numbers) {
        return Stream.of(numbers.split(","))
                .map(number -> column(table, number).name())
                .toList();
    }

    /** What was seen among the columns of indexes: the object ids of those whose operator classes have parameters. */
    Set<String> indexesWithOptions() {
        return indexesWithOptions;
    }

    /** Says that a column of a table is stored or counted in another way than its type has it. */
    void haveColumnSettings() {
        columnSettings = true;
    }

    boolean columnSettings() {
        return columnSettings;
    }

    /** The condition that a schema is one of those that are read. */
    String in(String column) {
        return among(column, schemas.keySet());
    }

    /** The condition that an object id is one of these. */
    static String among(String column, Collection<String> ids) {
        return column + " IN (" + (ids.isEmpty() ? "0" : String.join(", ", ids)) + ")";
    }

    /** A name; without a schema if it lies in the current one. */
    QualifiedName name(String schema, String name) {
        return schema.equals(currentSchema) ? QualifiedName.of(name) : QualifiedName.of(schema, name);
    }

    /** A name in the schema with this object id, which is one that is read. */
    QualifiedName nameIn(String schemaId, String name) {
        return name(schemas.getOrDefault(schemaId, currentSchema), name);
    }

    /** The condition, behind another, that an object is not part of an extension. */
    static String notOfExtension(String catalogue, String oid) {
        return " AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = '" + catalogue
                + "'::regclass AND e.objid = " + oid + " AND e.deptype = 'e')";
    }

    /** The same, and that it does not come with another object, as the functions and casts of a range type do. */
    static String ofItsOwn(String catalogue, String oid) {
        return notOfExtension(catalogue, oid).replace("e.deptype = 'e'", "e.deptype IN ('e', 'i')");
    }

    /** The column's text, on servers from this version on; elsewhere another. */
    String since(int first, String sql, String elsewhere) {
        return version >= first ? sql : elsewhere;
    }
}
