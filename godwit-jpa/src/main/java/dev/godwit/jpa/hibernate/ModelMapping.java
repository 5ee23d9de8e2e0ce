package dev.godwit.jpa.hibernate;

import dev.godwit.jpa.EntityModel;
import dev.godwit.jpa.EntityRequest;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.Table;
import dev.godwit.schema.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.QualifiedSequenceName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;

/** Hibernate's relational model as a structure; used once. */
final class ModelMapping {

    private final Boot boot;
    private final StoredNames stored;
    private final InventedNames invented;
    private final EnumNames enumNames;
    private final TableMapping tableMapping;
    private final List<Table> tables = new ArrayList<>();
    private final List<View> views = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<EnumType> enums = new ArrayList<>();
    private final Map<QualifiedName, List<String>> firstRows = new LinkedHashMap<>();
    private final Set<String> places = new TreeSet<>();
    private final List<String> leftOut = new ArrayList<>();

    ModelMapping(EntityRequest request, Boot boot) {
        this.boot = boot;
        this.stored = StoredNames.of(request);
        this.invented = new InventedNames(stored);
        this.enumNames = new EnumNames(boot, stored);
        this.tableMapping = new TableMapping(boot, stored, invented);
    }

    EntityModel model() {
        for (Namespace namespace : boot.metadata().getDatabase().getNamespaces()) {
            namespace.getTables().forEach(this::add);
            namespace.getSequences().forEach(this::add);
            namespace.getUserDefinedTypes().forEach(type -> leftOut.add("type " + type.getName()));
        }
        boot.metadata().getDatabase().getAuxiliaryDatabaseObjects().forEach(this::add);
        Schema schema =
                new Schema(List.copyOf(places), List.of(), enums, sequences, tables, views, List.of(), List.of());
        return new EntityModel(schema, invented.all(), firstRows, leftOut);
    }

    private void add(org.hibernate.mapping.Table table) {
        if (!table.isPhysicalTable()) {
            return;
        }
        QualifiedName name = stored.of(table);
        if (table.isView()) {
            views.add(new View(name, List.of(), table.getViewQuery(), false));
        } else if (isElsewhere(name, isInCatalogue(table), "table")) {
            return;
        } else {
            tables.add(tableMapping.of(table));
            List<String> rows = firstRows(table);
            if (!rows.isEmpty()) {
                firstRows.put(name, rows);
            }
        }
    }

    // Its successor is not in Hibernate 6.
    @SuppressWarnings("deprecation")
    private List<String> firstRows(org.hibernate.mapping.Table table) {
        SqlStringGenerationContext sql = boot.sql();
        return table.getInitCommands(sql).stream()
                .flatMap(command -> Arrays.stream(command.getInitCommands()))
                .toList();
    }

    private static boolean isInCatalogue(org.hibernate.mapping.Table table) {
        return table.getSchemaIdentifier() == null && table.getCatalogIdentifier() != null;
    }

    /** A catalogue is another database; a schema is another place in this one, where the engine has such places. */
    private boolean isElsewhere(QualifiedName name, boolean inCatalogue, String kind) {
        if (name.schema().isEmpty()) {
            return false;
        }
        boolean elsewhere = inCatalogue || !stored.hasSchemas();
        if (elsewhere) {
            leftOut.add(kind + " " + name + " in another database");
        } else {
            places.add(name.schema().get());
        }
        return elsewhere;
    }

    private void add(org.hibernate.boot.model.relational.Sequence sequence) {
        QualifiedSequenceName parts = sequence.getName();
        QualifiedName name = stored.qualified(
                Optional.ofNullable(parts.getSchemaName()).or(() -> Optional.ofNullable(parts.getCatalogName())),
                parts.getSequenceName());
        if (!isElsewhere(name, parts.getSchemaName() == null && parts.getCatalogName() != null, "sequence")) {
            sequences.add(new Sequence(
                    name,
                    OptionalLong.of(sequence.getInitialValue()),
                    OptionalLong.of(sequence.getIncrementSize()),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    false,
                    OptionalLong.empty()));
        }
    }

    /** Enum types are among the things that Hibernate has statements for and nothing else. */
    private void add(AuxiliaryDatabaseObject object) {
        if (!object.appliesToDialect(boot.dialect())) {
            return;
        }
        for (String statement : object.sqlCreateStrings(boot.sql())) {
            Optional<EnumType> type = new EnumStatement(stored).read(statement);
            type.ifPresentOrElse(one -> enums.addAll(enumNames.of(one)), () -> leftOut.add(statement));
        }
    }
}
