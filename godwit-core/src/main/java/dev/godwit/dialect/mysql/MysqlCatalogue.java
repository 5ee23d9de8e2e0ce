package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Scope;
import dev.godwit.dialect.read.SchemaDraft;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.QualifiedName;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the parts of {@link MysqlReader} know of a database.
 *
 * @param currentSchema the one that the connection starts in; names in it go without a schema
 * @param schemas those that are read
 * @param engine that tables have for which none is said
 * @param collation that tables of the current schema have for which none is said
 */
record MysqlCatalogue(
        Connection connection,
        MysqlReader reader,
        Scope scope,
        String currentSchema,
        List<String> schemas,
        String engine,
        String collation,
        SchemaDraft draft) {

    MysqlVariant variant() {
        return reader.variant();
    }

    /** The condition that a schema is one of those that are read. */
    String in(String column) {
        return column + " IN ("
                + (schemas.isEmpty()
                        ? "''"
                        : schemas.stream().map(MysqlStrings::plain).collect(Collectors.joining(", ")))
                + ")";
    }

    QualifiedName name(String schema, String name) {
        return schema.equals(currentSchema) ? QualifiedName.of(name) : QualifiedName.of(schema, name);
    }

    Optional<TableDraft> table(String schema, String name) {
        return draft.table(name(schema, name));
    }
}
