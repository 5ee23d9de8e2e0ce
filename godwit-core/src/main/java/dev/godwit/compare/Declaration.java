package dev.godwit.compare;

import dev.godwit.dialect.Unread;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.diff.Openness;
import dev.godwit.schema.diff.Unsaid;
import java.util.List;
import java.util.Map;

/**
 * What was declared, and what was not.
 *
 * @param schema the structure
 * @param open what it leaves open
 * @param firstRows statements that give a new table the rows that it cannot be without
 * @param leftOut what is declared and has no place in a structure
 */
public record Declaration(
        Schema schema, Openness open, Map<QualifiedName, List<String>> firstRows, List<Unread> leftOut) {

    public Declaration {
        firstRows = Map.copyOf(firstRows);
        leftOut = List.copyOf(leftOut);
    }

    /** A structure that leaves nothing open. */
    public static Declaration complete(Schema schema) {
        return new Declaration(schema, Unsaid.nothing(), Map.of(), List.of());
    }
}
