package dev.godwit.dialect.read;

import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.Unread;
import dev.godwit.schema.Definition;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.Extension;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A schema while it is read. Not thread-safe. */
public final class SchemaDraft {

    private final List<String> namespaces = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final Map<QualifiedName, EnumType> enums = new LinkedHashMap<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final Map<QualifiedName, TableDraft> tables = new LinkedHashMap<>();
    private final List<View> views = new ArrayList<>();
    private final List<Routine> routines = new ArrayList<>();
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    public void addNamespace(String name) {
        namespaces.add(name);
    }

    public void add(Extension extension) {
        extensions.add(extension);
    }

    public void add(EnumType type) {
        enums.put(type.name(), type);
    }

    /** The enum of this name. */
    public Optional<EnumType> enumType(QualifiedName name) {
        return Optional.ofNullable(enums.get(name));
    }

    public void add(Sequence sequence) {
        sequences.add(sequence);
    }

    /** Adds a table with nothing in it yet. */
    public TableDraft addTable(QualifiedName name) {
        TableDraft table = new TableDraft(name);
        tables.put(name, table);
        return table;
    }

    /** The table of this name, if it is one that is read. */
    public Optional<TableDraft> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** All tables, in the order in which they were added. */
    public List<TableDraft> tables() {
        return List.copyOf(tables.values());
    }

    public void add(View view) {
        views.add(view);
    }

    public void add(Routine routine) {
        routines.add(routine);
    }

    public void add(Trigger trigger) {
        triggers.add(trigger);
    }

    public void add(Definition definition) {
        definitions.add(definition);
    }

    /** Says that there is something that no value holds. */
    public void unread(String kind, String name) {
        unread.add(new Unread(kind, name));
    }

    /** Says so if that is the case. */
    public void unreadIf(boolean there, String kind, String name) {
        if (there) {
            unread(kind, name);
        }
    }

    /** What was read. */
    public Introspection finish() {
        return new Introspection(
                new Schema(
                        namespaces,
                        extensions,
                        List.copyOf(enums.values()),
                        sequences,
                        tables.values().stream().map(TableDraft::table).toList(),
                        views,
                        routines,
                        triggers,
                        definitions),
                unread);
    }
}
