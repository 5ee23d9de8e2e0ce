package dev.godwit.jpa.write;

import dev.godwit.dialect.ColumnWords;
import dev.godwit.schema.Schema;

/**
 * What all classes of one package are written from.
 *
 * @param sql how the engine writes types and defaults
 * @param stored how annotations name what is in the database
 */
record Mapping(
        Schema schema,
        ColumnWords sql,
        StoredName stored,
        Roles roles,
        References references,
        TypeNames names,
        FieldTypes types) {

    /** Whether somebody gave a name, and not the engine, which would give it again to something else. */
    boolean isGiven(String name) {
        return !sql.dialect().reader().isGenerated(name);
    }

    static Mapping of(Schema schema, ColumnWords sql) {
        Roles roles = new Roles(schema);
        TypeNames names = new TypeNames(roles.entities(), schema);
        return new Mapping(
                schema,
                sql,
                StoredName.on(sql.dialect()),
                roles,
                new References(roles),
                names,
                new FieldTypes(sql, names));
    }
}
