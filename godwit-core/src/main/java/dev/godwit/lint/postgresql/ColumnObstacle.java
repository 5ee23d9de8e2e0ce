package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Name;
import dev.godwit.lint.rewrite.Standing;
import dev.godwit.lint.rewrite.Unsafe;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Definition;
import dev.godwit.schema.Index;
import dev.godwit.schema.Table;
import java.util.Optional;
import java.util.regex.Pattern;

/** What keeps a column from being followed by a second one: what hangs on it and cannot be moved without its author. */
final class ColumnObstacle {

    private final Standing standing;
    private final Column column;

    private ColumnObstacle(Standing standing, Column column) {
        this.standing = standing;
        this.column = column;
    }

    /** The first obstacle, a sentence; empty where there is none. */
    static Optional<String> of(Unsafe.Known known, Name table, Name name) {
        if (known.standing().isEmpty()) {
            return Optional.of(known.reason());
        }
        Standing standing = known.standing().get();
        Optional<Column> column = standing.table().column(name.last());
        if (column.isEmpty()) {
            return Optional.of("The table " + table + " in the database has no column " + name + ".");
        }
        ColumnObstacle obstacle = new ColumnObstacle(standing, column.get());
        return obstacle.ofColumn().or(obstacle::ofTable).or(obstacle::ofOthers);
    }

    private Optional<String> ofColumn() {
        if (column.generated().isPresent() || column.identity().isPresent()) {
            return found("its values come from the server, and a second column would get others");
        }
        boolean json = column.type() instanceof DataType.Json type && !type.binary();
        return json
                ? found("values of type json cannot be compared, so a trigger cannot tell which one changed")
                : none();
    }

    private Optional<String> ofTable() {
        Table table = standing.table();
        for (Constraint constraint : table.constraints()) {
            String name = constraint.name().orElse("");
            if (constraint instanceof Constraint.PrimaryKey
                    && constraint.columns().contains(column.name())) {
                return found("it is part of the primary key " + name);
            }
            if (constraint instanceof Constraint.Check check && mentions(check.expression())) {
                return found("the check " + name + " speaks of it");
            }
            if (constraint instanceof Constraint.Other other && mentions(other.definition())) {
                return found("the constraint " + name + " speaks of it");
            }
            if (constraint instanceof Constraint.Unique unique
                    && unique.columns().contains(column.name())
                    && (unique.nullsEqual() || unique.deferral() != Constraint.Deferral.NOT_DEFERRABLE)) {
                return found("the unique key " + name + " is of a special kind");
            }
        }
        for (Index index : table.indexes()) {
            boolean inExpression = index.condition().filter(this::mentions).isPresent()
                    || index.parts().stream().anyMatch(part -> part.isExpression() && mentions(part.text()));
            if (inExpression) {
                return found("the index " + index.name() + " has an expression over it");
            }
        }
        for (Column other : table.columns()) {
            if (other.generated().filter(by -> mentions(by.expression())).isPresent()) {
                return found(other.name() + " is computed from it");
            }
        }
        return none();
    }

    private Optional<String> ofOthers() {
        Table table = standing.table();
        for (Table other : standing.schema().tables()) {
            for (Constraint.ForeignKey key : other.constraints(Constraint.ForeignKey.class)) {
                if (key.table().equals(table.name()) && key.referenced().contains(column.name())) {
                    return found("the foreign key " + key.name().orElse("") + " of " + other.name() + " points to it");
                }
            }
        }
        var view = standing.schema().views().stream()
                .filter(each -> mentions(each.query())
                        && mentions(each.query(), table.name().name()))
                .findFirst();
        if (view.isPresent()) {
            return found("the view " + view.get().name() + " speaks of it");
        }
        var trigger = standing.schema().triggers().stream()
                .filter(each -> each.table().equals(table.name()) && mentions(each.definition()))
                .findFirst();
        if (trigger.isPresent()) {
            return found("the trigger " + trigger.get().name() + " speaks of it");
        }
        return standing.schema().definitions().stream()
                .filter(each -> each.on().filter(table.name()::equals).isPresent()
                        && (each.standing() == Definition.Standing.PART
                                || each.standing() == Definition.Standing.HEIR
                                || mentions(each.text())))
                .findFirst()
                .flatMap(each -> found(each.title() + " hangs on it"));
    }

    private boolean mentions(String text) {
        return mentions(text, column.name());
    }

    private static boolean mentions(String text, String name) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                .matcher(text)
                .find();
    }

    private Optional<String> found(String reason) {
        return Optional.of(column.name() + " of " + standing.table().name() + " cannot be followed by a second column: "
                + reason + ".");
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
