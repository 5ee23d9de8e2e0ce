package dev.godwit.dialect;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a database is read.
 *
 * @param extent which schemas
 * @param schemas their names, where they are named; what lies in the one that the connection starts in gets names without a schema
 * @param leftOut tables that are not read, in whatever schema they lie, for example Godwit's own; upper and lower case are the same
 * @param privileges whether it is read who may do what, where {@link SchemaReader#readsPrivileges} says that the engine has it
 */
public record Scope(Extent extent, List<String> schemas, Set<String> leftOut, boolean privileges) {

    public Scope {
        schemas = List.copyOf(schemas);
        Set<String> folded = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        folded.addAll(leftOut);
        leftOut = java.util.Collections.unmodifiableSet(folded);
    }

    /** Which schemas are read. */
    public enum Extent {
        /** The one that the connection starts in. */
        CURRENT,
        /** Those that are named. */
        NAMED,
        /** All that are not the engine's own. */
        ALL
    }

    /** The schema that the connection starts in. */
    public static Scope current() {
        return new Scope(Extent.CURRENT, List.of(), Set.of(), false);
    }

    /** These schemas. */
    public static Scope of(List<String> schemas) {
        return new Scope(Extent.NAMED, schemas, Set.of(), false);
    }

    /** All schemas that are not the engine's own. */
    public static Scope all() {
        return new Scope(Extent.ALL, List.of(), Set.of(), false);
    }

    /** The same without these tables. */
    public Scope without(Set<String> tables) {
        return new Scope(extent, schemas, tables, privileges);
    }

    /** The same with privileges, or without. */
    public Scope privileges(boolean read) {
        return new Scope(extent, schemas, leftOut, read);
    }

    /**
     * Whether a schema is read.
     *
     * @param current the one that the connection starts in
     */
    public boolean reads(String schema, String current) {
        return switch (extent) {
            case CURRENT -> schema.equals(current);
            case NAMED -> schemas.contains(schema);
            case ALL -> true;
        };
    }

    /** Whether a table is read. */
    public boolean readsTable(String table) {
        return !leftOut.contains(table);
    }
}
