package dev.godwit.lint.fix;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.ObjectKind;
import dev.godwit.lint.form.TableAction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a statement is about, by words that are the same for what does something and what undoes it: {@code column users.phone} for adding
 * and for dropping it.
 */
final class Keys {

    private Keys() {}

    static Set<String> of(Form form) {
        Set<String> keys = new LinkedHashSet<>();
        if (form instanceof Form.CreateTable create) {
            keys.add("table " + create.table().last());
        } else if (form instanceof Form.Drop drop && drop.kind() == ObjectKind.TABLE) {
            drop.names().forEach(name -> keys.add("table " + name.last()));
        } else if (form instanceof Form.CreateIndex create) {
            create.name().ifPresent(name -> keys.add("index " + name.last()));
        } else if (form instanceof Form.DropIndex drop) {
            drop.indexes().forEach(name -> keys.add("index " + name.last()));
        } else if (form instanceof Form.AlterTable alter) {
            alter.actions().forEach(action -> keys.addAll(of(alter.table(), action)));
        } else if (form instanceof Form.Rename rename) {
            keys.add("name " + pair(rename.from(), rename.to()));
        }
        return keys;
    }

    static Set<String> of(Name table, TableAction action) {
        String in = table.last() + ".";
        if (action instanceof TableAction.AddColumn add) {
            return Set.of("column " + in + add.column().name().last());
        } else if (action instanceof TableAction.DropColumn drop) {
            return Set.of("column " + in + drop.column().last());
        } else if (action instanceof TableAction.SetNotNull set) {
            return Set.of("null " + in + set.column().last());
        } else if (action instanceof TableAction.DropNotNull drop) {
            return Set.of("null " + in + drop.column().last());
        } else if (action instanceof TableAction.ChangeDefault change) {
            return Set.of("default " + in + change.column().last());
        } else if (action instanceof TableAction.ChangeType change) {
            return Set.of("type " + in + change.column().last());
        } else if (action instanceof TableAction.RenameColumn rename) {
            return Set.of("name " + in + pair(rename.column(), rename.to()));
        } else if (action instanceof TableAction.RenameTable rename) {
            return Set.of("name " + pair(table, rename.to()));
        } else if (action instanceof TableAction.AddConstraint add) {
            return add.constraint()
                    .name()
                    .map(name -> Set.of("constraint " + in + name.last()))
                    .orElse(Set.of());
        } else if (action instanceof TableAction.DropConstraint drop) {
            return drop.constraint()
                    .map(name -> Set.of("constraint " + in + name.last()))
                    .orElse(Set.of());
        } else if (action instanceof TableAction.DetachPartition detach) {
            return Set.of("partition " + in + detach.partition().last());
        } else if (action instanceof TableAction.AttachPartition attach) {
            return Set.of("partition " + in + attach.partition().last());
        }
        return Set.of();
    }

    private static String pair(Name one, Name other) {
        return String.join("~", new TreeSet<>(List.of(one.last(), other.last())));
    }
}
