package dev.godwit.jpa.hibernate;

import dev.godwit.schema.EnumType;
import dev.godwit.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.type.SqlTypes;

/**
 * What enum types of PostgreSQL are called: as their classes are, which is all that Hibernate makes, unless a column says another name in its
 * definition.
 */
final class EnumNames {

    private static final Set<Integer> NAMED = Set.of(SqlTypes.NAMED_ENUM, SqlTypes.NAMED_ORDINAL_ENUM);

    private final StoredNames stored;
    private final Map<String, Set<QualifiedName>> names = new HashMap<>();

    EnumNames(Boot boot, StoredNames stored) {
        this.stored = stored;
        for (Namespace namespace : boot.metadata().getDatabase().getNamespaces()) {
            namespace.getTables().forEach(this::add);
        }
    }

    private void add(Table table) {
        for (Column column : table.getColumns()) {
            if (column.getValue() instanceof BasicValue value) {
                BasicValue.Resolution<?> resolution = value.resolve();
                if (NAMED.contains(resolution.getJdbcType().getDefaultSqlTypeCode())) {
                    String own = stored.of(
                            resolution.getDomainJavaType().getJavaTypeClass().getSimpleName(), false);
                    String name = Optional.ofNullable(column.getSqlType())
                            .map(this::stored)
                            .orElse(own);
                    names.computeIfAbsent(own, type -> new TreeSet<>()).add(QualifiedName.of(name));
                }
            }
        }
    }

    private String stored(String definition) {
        boolean quoted = definition.startsWith("\"") && definition.endsWith("\"") && definition.length() > 2;
        return quoted ? definition.substring(1, definition.length() - 1) : stored.of(definition, false);
    }

    /** The types that columns have, for the one that Hibernate would make. */
    List<EnumType> of(EnumType made) {
        List<EnumType> all = new ArrayList<>();
        names.getOrDefault(made.name().name(), Set.of(made.name()))
                .forEach(name -> all.add(new EnumType(name, made.values())));
        return all;
    }
}
