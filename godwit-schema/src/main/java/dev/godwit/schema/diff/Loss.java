package dev.godwit.schema.diff;

import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.DefinitionChange;
import dev.godwit.schema.change.SequenceChange;
import dev.godwit.schema.change.TableChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a change takes away. Names are those before all changes, so that it can be counted beforehand.
 *
 * @param table the table; for a sequence its name
 * @param column for what concerns one column
 * @param change the change that does it
 */
public record Loss(Kind kind, QualifiedName table, Optional<String> column, Change change) {

    /** What may be lost. */
    public enum Kind {
        /** A table with its rows. */
        ROWS,
        /** A column with its values. */
        VALUES,
        /** Values that the new type cannot hold. */
        NARROWED,
        /** How far a sequence has come. */
        COUNT
    }

    /** A phrase for people. */
    public String text() {
        return switch (kind) {
            case ROWS -> "table " + table + " with its rows";
            case VALUES -> "the values of column " + place();
            case NARROWED -> "values of column " + place() + " that its new type cannot hold";
            case COUNT -> "how far sequence " + table + " has come";
        };
    }

    private String place() {
        return table + column.map(name -> "." + name).orElse("");
    }

    /** What these changes take away, in their order. */
    static List<Loss> of(List<Change> changes) {
        Map<QualifiedName, QualifiedName> tables = new HashMap<>();
        Map<QualifiedName, Map<String, String>> columns = new HashMap<>();
        List<Loss> losses = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof TableChange.Rename rename) {
                QualifiedName original = tables.getOrDefault(rename.table(), rename.table());
                tables.remove(rename.table());
                tables.put(rename.to(), original);
                Map<String, String> names = columns.remove(rename.table());
                columns.put(rename.to(), names == null ? new HashMap<>() : names);
            } else if (change instanceof ColumnChange.Rename rename) {
                Map<String, String> names = columns.computeIfAbsent(rename.table(), t -> new HashMap<>());
                String original = names.getOrDefault(rename.column(), rename.column());
                names.remove(rename.column());
                names.put(rename.to(), original);
            } else if (change.isDestructive()) {
                of(change, tables, columns).ifPresent(losses::add);
            }
        }
        return List.copyOf(losses);
    }

    private static Optional<Loss> of(
            Change change, Map<QualifiedName, QualifiedName> tables, Map<QualifiedName, Map<String, String>> columns) {
        if (change instanceof TableChange.Drop drop) {
            QualifiedName table = tables.getOrDefault(drop.table(), drop.table());
            return Optional.of(new Loss(Kind.ROWS, table, Optional.empty(), change));
        } else if (change instanceof DefinitionChange.Drop drop) {
            return Optional.of(new Loss(Kind.ROWS, drop.definition().name(), Optional.empty(), change));
        } else if (change instanceof SequenceChange.Drop drop) {
            return Optional.of(new Loss(Kind.COUNT, drop.name(), Optional.empty(), change));
        } else if (change instanceof ColumnChange column) {
            QualifiedName table = tables.getOrDefault(column.table(), column.table());
            String name = columns.getOrDefault(column.table(), Map.of()).getOrDefault(column.column(), column.column());
            Kind kind = change instanceof ColumnChange.Redefine redefine
                            && redefine.to().generated().isEmpty()
                    ? Kind.NARROWED
                    : Kind.VALUES;
            return Optional.of(new Loss(kind, table, Optional.of(name), change));
        }
        return Optional.empty();
    }
}
