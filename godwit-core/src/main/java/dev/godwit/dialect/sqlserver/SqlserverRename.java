package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Other names, by {@code sp_rename}, which takes the old name as SQL and the new one as it is. */
final class SqlserverRename {

    private SqlserverRename() {}

    /** Something that lies in a schema. */
    static List<Piece> object(QualifiedName from, QualifiedName to, Names names, Literals literals) {
        List<Piece> pieces = new ArrayList<>();
        if (!from.name().equals(to.name())) {
            names.of(to);
            pieces.add(new Statement("EXEC sp_rename " + literals.text(names.of(from)) + ", " + literals.text(to.name())
                    + ", N'OBJECT'"));
        }
        Optional<String> schema = to.schema();
        if (schema.isPresent() && !schema.equals(from.schema())) {
            pieces.add(new Statement(
                    "ALTER SCHEMA " + names.of(schema.get()) + " TRANSFER " + names.of(from.beside(to.name()))));
        }
        return pieces;
    }

    /** A part of a table: {@code COLUMN}, {@code INDEX}. */
    static Statement part(QualifiedName table, String from, String to, String kind, Names names, Literals literals) {
        names.of(to);
        return new Statement("EXEC sp_rename " + literals.text(names.of(table) + "." + names.of(from)) + ", "
                + literals.text(to) + ", N'" + kind + "'");
    }
}
