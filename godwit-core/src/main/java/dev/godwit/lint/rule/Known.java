package dev.godwit.lint.rule;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TypeForm;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the statements up to now tell of the structure, of all migrations in their order. It is not complete: what a program did, or a
 * statement that is not recognised, is not in it. Not thread-safe.
 */
public final class Known {

    private final Map<Name, KnownTable> tables = new LinkedHashMap<>();
    private final Map<Name, Name> indexes = new LinkedHashMap<>();
    private final Set<Name> fresh = new LinkedHashSet<>();
    private final Set<Name> referenced = new LinkedHashSet<>();
    private boolean foreignKeysOff;

    /** A migration begins: what the one before it made is not new any more. */
    public void migrationBegins() {
        fresh.clear();
        foreignKeysOff = false;
    }

    /** Whether this migration made the table. */
    public boolean isNew(Name table) {
        return fresh.stream().anyMatch(table::matches);
    }

    /** What is known of a table; nothing for one that no statement made. */
    public Optional<KnownTable> table(Name name) {
        KnownTable exact = tables.get(name);
        return exact != null
                ? Optional.of(exact)
                : tables.entrySet().stream()
                        .filter(entry -> entry.getKey().matches(name))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** The type of a column. */
    public Optional<TypeForm> type(Name table, Name column) {
        return table(table).flatMap(known -> known.type(column));
    }

    /** The table of an index. */
    public Optional<Name> tableOf(Name index) {
        Name exact = indexes.get(index);
        return exact != null
                ? Optional.of(exact)
                : indexes.entrySet().stream()
                        .filter(entry -> entry.getKey().matches(index))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** Whether a foreign key points to the table. */
    public boolean isReferenced(Name table) {
        return referenced.stream().anyMatch(table::matches);
    }

    /** Whether the migration has switched foreign keys off for the session. */
    public boolean foreignKeysOff() {
        return foreignKeysOff;
    }

    /** A statement has done this. */
    public void did(Form form) {
        if (form instanceof Form.CreateTable create) {
            created(create);
        } else if (form instanceof Form.AlterTable alter) {
            KnownTable table = known(alter.table());
            alter.actions().forEach(action -> table.did(action, alter.nocheck()));
            alter.actions().stream()
                    .flatMap(action -> action.references().stream())
                    .forEach(referenced::add);
            table.renamedTo().ifPresent(to -> renamed(alter.table(), to));
        } else if (form instanceof Form.CreateIndex create) {
            create.name().ifPresent(name -> indexes.put(name, create.table()));
            known(create.table()).indexed(create.name(), create.kind(), create.definition());
        } else if (form instanceof Form.DropIndex drop) {
            drop.indexes().forEach(index -> indexDropped(index, drop.table()));
        } else if (form instanceof Form.Rename rename) {
            renamed(rename.from(), rename.to());
        } else if (form instanceof Form.Drop drop) {
            drop.names().forEach(this::dropped);
        } else if (form instanceof Form.Parameter parameter && parameter.name().equals("foreign_keys")) {
            foreignKeysOff = parameter.value().matches("(?i)0|off|false|no");
        }
    }

    private void created(Form.CreateTable create) {
        if (create.ifNotExists() && table(create.table()).isPresent()) {
            return;
        }
        KnownTable table = new KnownTable();
        create.columns().forEach(column -> {
            table.has(column);
            column.references().ifPresent(referenced::add);
        });
        create.constraints().forEach(constraint -> {
            table.has(constraint, false);
            constraint.references().ifPresent(referenced::add);
        });
        create.indexes().forEach(index -> table.did(index, false));
        tables.put(create.table(), table);
        fresh.add(create.table());
    }

    private KnownTable known(Name name) {
        return table(name).orElseGet(() -> {
            KnownTable table = new KnownTable();
            tables.put(name, table);
            return table;
        });
    }

    private void renamed(Name from, Name to) {
        Name now = from.beside(to);
        table(from).ifPresent(table -> {
            tables.values().remove(table);
            tables.put(now, table);
        });
        if (fresh.removeIf(from::matches)) {
            fresh.add(now);
        }
    }

    private void indexDropped(Name index, Optional<Name> of) {
        of.or(() -> tableOf(index)).flatMap(this::table).ifPresent(table -> table.indexDropped(index));
        indexes.keySet().removeIf(index::matches);
    }

    private void dropped(Name name) {
        table(name).ifPresent(table -> tables.values().remove(table));
        fresh.removeIf(name::matches);
    }
}
