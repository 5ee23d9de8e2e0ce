package dev.godwit.jpa;

import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What entities want of a database.
 *
 * @param schema tables with types in the words of Hibernate's dialect, sequences, enum types
 * @param invented the names of rules and indexes that the entities do not name
 * @param firstRows statements that give a new table the rows that it cannot be without
 * @param leftOut what they want and {@code schema} does not hold, for people
 */
public record EntityModel(
        Schema schema, Set<String> invented, Map<QualifiedName, List<String>> firstRows, List<String> leftOut) {

    public EntityModel {
        invented = Set.copyOf(invented);
        firstRows = Map.copyOf(firstRows);
        leftOut = List.copyOf(leftOut);
    }
}
