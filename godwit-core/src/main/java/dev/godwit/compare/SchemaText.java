package dev.godwit.compare;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.schema.Schema;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.diff.Differ;
import java.util.List;

/**
 * Writes a structure as SQL that makes it in an empty database, for Godwit and for the engine's own client. What belongs together stands
 * together under a heading, and what is needed stands before what needs it. The same structure gives the same text.
 */
public final class SchemaText {

    private final Dialect dialect;

    /** Writes for this engine. */
    public SchemaText(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The text of the file; empty for nothing. */
    public String of(Schema schema) {
        SchemaSql.Writer writer = dialect.schema().asStored().writer(ExistingTables.NONE);
        StringBuilder text = new StringBuilder();
        SchemaChapter current = SchemaChapter.NONE;
        for (Change change : new Differ(dialect.reader().compared().exact())
                .between(Schema.empty(), schema)
                .changes()) {
            SchemaChapter chapter = SchemaChapter.of(change);
            boolean begins = chapter != current;
            if (begins) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append("-- ")
                        .append(chapter.heading())
                        .append("\n\n");
            } else if (chapter.spaced()) {
                text.append('\n');
            }
            current = chapter;
            writer.statements(List.of(change))
                    .forEach(sql -> text.append(dialect.client().statement(sql)));
        }
        return text.toString();
    }
}
