package dev.godwit.dialect.postgresql;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Index;
import dev.godwit.schema.Table;
import dev.godwit.schema.diff.Inheritance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What partitions and children get from their parents: checks under the same names, and to partitions keys and indexes too, named as the
 * server names those that have no name (indexcmds.c, ChooseIndexName); foreign keys keep the name of the parent's.
 */
final class PostgresqlInheritance implements Inheritance {

    private static final int LONGEST_NAME = 63;

    @Override
    public Set<String> shared(Table whole) {
        Set<String> names = new HashSet<>();
        for (Constraint rule : whole.constraints()) {
            if (isPassedOn(rule)) {
                rule.name().ifPresent(names::add);
            }
        }
        for (Column column : whole.columns()) {
            if (PostgresqlColumns.hasCheck(column.type())) {
                names.add(PostgresqlColumns.checkName(whole.name(), column.name()));
            }
        }
        return names;
    }

    private static boolean isPassedOn(Constraint rule) {
        return rule instanceof Constraint.Check
                || (rule instanceof Constraint.Other other
                        && other.definition().startsWith("CHECK ")
                        && !other.definition().contains(" NO INHERIT"));
    }

    @Override
    public Optional<String> given(Table part, Constraint ofWhole) {
        if (ofWhole instanceof Constraint.PrimaryKey) {
            return whole(part.name().name() + "_pkey");
        } else if (ofWhole instanceof Constraint.Unique unique) {
            return joined(part, unique.columns(), "_key");
        }
        return ofWhole instanceof Constraint.ForeignKey ? ofWhole.name() : Optional.empty();
    }

    /** The name of an expression is made of its words; that of a column is the column's. */
    @Override
    public Optional<String> given(Table part, Index ofWhole) {
        if (ofWhole.parts().stream().anyMatch(Index.Part::isExpression)) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>(ofWhole.columns());
        columns.addAll(ofWhole.include());
        return joined(part, columns, "_idx");
    }

    private static Optional<String> joined(Table part, List<String> columns, String end) {
        boolean distinct = Set.copyOf(columns).size() == columns.size();
        return distinct ? whole(part.name().name() + "_" + String.join("_", columns) + end) : Optional.empty();
    }

    /** A name that the server does not cut. */
    private static Optional<String> whole(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME ? Optional.of(name) : Optional.empty();
    }
}
