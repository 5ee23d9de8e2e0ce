package dev.godwit.dialect.schema;

import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.DefinitionChange;
import dev.godwit.schema.change.EnumChange;
import dev.godwit.schema.change.ExtensionChange;
import dev.godwit.schema.change.IndexChange;
import dev.godwit.schema.change.NamespaceChange;
import dev.godwit.schema.change.RawSql;
import dev.godwit.schema.change.RoutineChange;
import dev.godwit.schema.change.SequenceChange;
import dev.godwit.schema.change.TableChange;
import dev.godwit.schema.change.TriggerChange;
import dev.godwit.schema.change.ViewChange;
import java.util.List;

/** One part for each kind of change. */
public record ChangeParts(
        ChangeSql<TableChange> tables,
        ChangeSql<ColumnChange> columns,
        ChangeSql<ConstraintChange> constraints,
        ChangeSql<IndexChange> indexes,
        ChangeSql<ViewChange> views,
        ChangeSql<EnumChange> enums,
        ChangeSql<SequenceChange> sequences,
        ChangeSql<NamespaceChange> namespaces,
        ChangeSql<ExtensionChange> extensions,
        ChangeSql<RoutineChange> routines,
        ChangeSql<TriggerChange> triggers)
        implements ChangeSql<Change> {

    @Override
    public List<Piece> pieces(Change change) {
        if (change instanceof TableChange table) {
            return tables.pieces(table);
        } else if (change instanceof ColumnChange column) {
            return columns.pieces(column);
        } else if (change instanceof ConstraintChange constraint) {
            return constraints.pieces(constraint);
        } else if (change instanceof IndexChange index) {
            return indexes.pieces(index);
        }
        return ofOthers(change);
    }

    private List<Piece> ofOthers(Change change) {
        if (change instanceof ViewChange view) {
            return views.pieces(view);
        } else if (change instanceof EnumChange type) {
            return enums.pieces(type);
        } else if (change instanceof SequenceChange sequence) {
            return sequences.pieces(sequence);
        } else if (change instanceof NamespaceChange namespace) {
            return namespaces.pieces(namespace);
        } else if (change instanceof ExtensionChange extension) {
            return extensions.pieces(extension);
        } else if (change instanceof RoutineChange routine) {
            return routines.pieces(routine);
        } else if (change instanceof TriggerChange trigger) {
            return triggers.pieces(trigger);
        }
        if (change instanceof DefinitionChange definition) {
            return definitions(definition);
        }
        return List.of(new Piece.Statement(((RawSql) change).sql()));
    }

    /** They are statements of the engine already. */
    private static List<Piece> definitions(DefinitionChange change) {
        return statements(change).stream().<Piece>map(Piece.Statement::new).toList();
    }

    private static List<String> statements(DefinitionChange change) {
        if (change instanceof DefinitionChange.Alter alter) {
            return alter.statements();
        }
        return change instanceof DefinitionChange.Create
                ? change.definition().create()
                : change.definition().drop();
    }
}
