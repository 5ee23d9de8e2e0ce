package dev.godwit.jpa.hibernate;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;

/** The columns of a table as a person would write them: the key, then those of the fields as they stand in the class. */
final class ColumnOrder {

    private final Map<Table, List<PersistentClass>> entities;

    ColumnOrder(Metadata metadata) {
        this.entities = metadata.getEntityBindings().stream().collect(Collectors.groupingBy(PersistentClass::getTable));
    }

    List<Column> of(Table table) {
        Collection<Column> all = table.getColumns();
        Set<Column> ordered = new LinkedHashSet<>();
        if (table.hasPrimaryKey()) {
            ordered.addAll(table.getPrimaryKey().getColumns());
        }
        for (PersistentClass entity : entities.getOrDefault(table, List.of())) {
            properties(entity).forEach(property -> ordered.addAll(property.getColumns()));
        }
        ordered.retainAll(all);
        ordered.addAll(all);
        return List.copyOf(ordered);
    }

    private static List<Property> properties(PersistentClass entity) {
        List<String> fields = fields(Optional.ofNullable(entity.getMappedClass()));
        return entity.getProperties().stream()
                .sorted(Comparator.comparingInt(property -> place(fields, property.getName())))
                .toList();
    }

    private static int place(List<String> fields, String name) {
        int place = fields.indexOf(name);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** Those of superclasses first. */
    private static List<String> fields(Optional<Class<?>> type) {
        List<String> names = new ArrayList<>();
        Optional<Class<?>> at = type;
        while (at.isPresent()) {
            List<String> own = new ArrayList<>();
            for (Field field : at.get().getDeclaredFields()) {
                own.add(field.getName());
            }
            names.addAll(0, own);
            at = Optional.ofNullable(at.get().getSuperclass());
        }
        return names;
    }
}
