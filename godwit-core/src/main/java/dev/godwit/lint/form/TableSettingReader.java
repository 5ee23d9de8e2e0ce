package dev.godwit.lint.form;

import dev.godwit.lint.form.TableAction.AttachPartition;
import dev.godwit.lint.form.TableAction.DetachPartition;
import dev.godwit.lint.form.TableAction.RowSecurity;
import dev.godwit.lint.form.TableAction.SetSchema;
import dev.godwit.lint.form.TableAction.Setting;
import java.util.Set;

/** Reads those actions of {@code ALTER TABLE} that concern neither columns nor constraints. Stateless. */
final class TableSettingReader {

    private static final Set<String> FIRST = Set.of(
            "SET", "RESET", "ENABLE", "DISABLE", "FORCE", "NO", "ATTACH", "DETACH", "INHERIT", "OWNER", "REPLICA",
            "CLUSTER", "CONVERT", "ENGINE", "ORDER", "REBUILD", "SWITCH", "CHECK", "NOCHECK");

    boolean isSetting(Cursor item) {
        return FIRST.contains(item.word());
    }

    TableAction read(Cursor item) {
        if (item.take("SET", "SCHEMA")) {
            return new SetSchema(item.name());
        }
        if (item.take("ATTACH", "PARTITION")) {
            return new AttachPartition(item.name());
        }
        if (item.take("DETACH", "PARTITION")) {
            Name partition = item.name();
            return new DetachPartition(partition, item.has("CONCURRENTLY") || item.has("FINALIZE"));
        }
        if (item.hasSequence("ROW", "LEVEL", "SECURITY")) {
            return new RowSecurity(item.is("ENABLE") || item.is("FORCE"));
        }
        return new Setting(item.words());
    }
}
