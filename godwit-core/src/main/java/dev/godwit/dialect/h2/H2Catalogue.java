package dev.godwit.dialect.h2;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.Scope;
import dev.godwit.dialect.read.Qualifiers;
import dev.godwit.dialect.read.SchemaDraft;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.QualifiedName;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the parts of {@link H2Reader} know of a database.
 *
 * @param currentSchema the one that the connection starts in; names in it go without a schema
 * @param schemas those that are read
 */
record H2Catalogue(
        Connection connection,
        Names names,
        Scope scope,
        String currentSchema,
        List<String> schemas,
        SchemaDraft draft) {

    /** The condition that a schema is one of those that are read. */
    String in(String column) {
        return column + " IN ("
                + (schemas.isEmpty()
                        ? "''"
                        : schemas.stream().map(new H2Literals()::text).collect(Collectors.joining(", ")))
                + ")";
    }

    QualifiedName name(String schema, String name) {
        return schema.equals(currentSchema) ? QualifiedName.of(name) : QualifiedName.of(schema, name);
    }

    Optional<TableDraft> table(String schema, String name) {
        return draft.table(name(schema, name));
    }

    String withoutCurrentSchema(String sql) {
        return Qualifiers.without(new H2Literals().identifier(currentSchema), TokenText.of(sql, new H2Syntax()));
    }
}
