package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another name for what lies in a schema, or another schema for it. */
final class PostgresqlRename {

    private PostgresqlRename() {}

    /** One statement for each of the two. */
    static List<Piece> of(String kind, QualifiedName from, QualifiedName to, Names names) {
        List<Piece> pieces = new ArrayList<>();
        if (!from.name().equals(to.name())) {
            pieces.add(new Statement("ALTER " + kind + " " + names.of(from) + " RENAME TO " + names.of(to.name())));
        }
        Optional<String> schema = to.schema();
        if (schema.isPresent() && !schema.equals(from.schema())) {
            pieces.add(new Statement("ALTER " + kind + " " + names.of(from.beside(to.name())) + " SET SCHEMA "
                    + names.of(schema.get())));
        }
        return pieces;
    }
}
