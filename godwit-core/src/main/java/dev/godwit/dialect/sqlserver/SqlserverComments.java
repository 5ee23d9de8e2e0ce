package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Literals;
import dev.godwit.schema.QualifiedName;
import java.util.Optional;

/** Comments are extended properties {@code MS_Description}. */
record SqlserverComments(Literals literals) {

    String table(QualifiedName table, Optional<String> comment) {
        return write(table, "", comment);
    }

    String column(QualifiedName table, String column, Optional<String> comment) {
        return write(table, ", N'COLUMN', " + literals.text(column), comment);
    }

    String index(QualifiedName table, String index, Optional<String> comment) {
        return write(table, ", N'INDEX', " + literals.text(index), comment);
    }

    /** What is there is dropped first, because there are different procedures for a new and for a changed property. */
    private String write(QualifiedName table, String below, Optional<String> comment) {
        String schema = table.schema().map(literals::text).orElse("SCHEMA_NAME()");
        String place = "N'SCHEMA', @schema, N'TABLE', " + literals.text(table.name()) + below;
        String found = below.isEmpty() ? place + ", NULL, NULL" : place;
        return "DECLARE @schema sysname = " + schema + ";\n"
                + "IF EXISTS (SELECT 1 FROM fn_listextendedproperty(N'MS_Description', " + found + "))\n"
                + "    EXEC sp_dropextendedproperty N'MS_Description', " + place
                + comment.map(text -> ";\nEXEC sp_addextendedproperty N'MS_Description', " + literals.text(text) + ", "
                                + place)
                        .orElse("");
    }
}
