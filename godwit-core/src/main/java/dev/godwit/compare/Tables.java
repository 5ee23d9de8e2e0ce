package dev.godwit.compare;

import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.DefinitionChange;
import dev.godwit.schema.change.IndexChange;
import dev.godwit.schema.change.TableChange;
import dev.godwit.schema.change.TriggerChange;

/** Which table a change is about. */
final class Tables {

    private Tables() {}

    /** Its name; empty where it is about none. */
    static String of(Change change) {
        if (change instanceof TableChange table) {
            return table.table().toString();
        } else if (change instanceof ColumnChange column) {
            return column.table().toString();
        } else if (change instanceof ConstraintChange rule) {
            return rule.table().toString();
        } else if (change instanceof IndexChange index) {
            return index.table().toString();
        } else if (change instanceof TriggerChange.Create trigger) {
            return trigger.trigger().table().toString();
        } else if (change instanceof TriggerChange.Drop trigger) {
            return trigger.trigger().table().toString();
        }
        return change instanceof DefinitionChange definition
                ? definition.definition().on().map(QualifiedName::toString).orElse("")
                : "";
    }
}
