package dev.godwit.schema.change;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A change of a rule of a table. */
public sealed interface ConstraintChange extends Change {

    /** Its table. */
    QualifiedName table();

    /** The kinds of rules, by which engines take them away. */
    enum Kind {
        /** {@code PRIMARY KEY}. */
        PRIMARY_KEY,
        /** {@code UNIQUE}. */
        UNIQUE,
        /** {@code FOREIGN KEY}. */
        FOREIGN_KEY,
        /** {@code CHECK}. */
        CHECK,
        /** Any other. */
        OTHER;

        /** The kind of this rule. */
        public static Kind of(Constraint constraint) {
            if (constraint instanceof Constraint.PrimaryKey) {
                return PRIMARY_KEY;
            } else if (constraint instanceof Constraint.Unique) {
                return UNIQUE;
            } else if (constraint instanceof Constraint.ForeignKey) {
                return FOREIGN_KEY;
            }
            return constraint instanceof Constraint.Check ? CHECK : OTHER;
        }

        String words() {
            return this == OTHER
                    ? "constraint"
                    : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** {@code PrimaryKey}. */
        String title() {
            return switch (this) {
                case PRIMARY_KEY -> "PrimaryKey";
                case UNIQUE -> "Unique";
                case FOREIGN_KEY -> "ForeignKey";
                case CHECK -> "Check";
                case OTHER -> "Constraint";
            };
        }
    }

    /** A new rule. */
    record Add(QualifiedName table, Constraint constraint) implements ConstraintChange {

        @Override
        public String kind() {
            return "add" + Kind.of(constraint).title();
        }

        @Override
        public Optional<Change> inverse() {
            Kind kind = Kind.of(constraint);
            return constraint.name().isPresent() || kind == Kind.PRIMARY_KEY
                    ? Optional.of(new Drop(table, kind, constraint.name(), Optional.of(constraint)))
                    : Optional.empty();
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "add " + Kind.of(constraint).words()
                    + constraint.name().map(name -> " " + name).orElse("") + " to " + table;
        }
    }

    /** The end of this rule of a table. */
    static Drop drop(QualifiedName table, Constraint constraint) {
        return new Drop(table, Kind.of(constraint), constraint.name(), Optional.of(constraint));
    }

    /**
     * A rule goes.
     *
     * @param ruleKind what it is
     * @param name its name; empty only for a primary key whose name the engine gave, and where {@code was} tells which one is meant
     * @param was what it was, where that is known
     */
    record Drop(QualifiedName table, Kind ruleKind, Optional<String> name, Optional<Constraint> was)
            implements ConstraintChange {

        public Drop {
            if (name.isEmpty() && was.isEmpty() && ruleKind != Kind.PRIMARY_KEY) {
                throw new IllegalArgumentException("Which " + ruleKind.words() + " of " + table + " is to go?");
            }
        }

        @Override
        public String kind() {
            return "drop" + ruleKind.title();
        }

        @Override
        public Optional<Change> inverse() {
            return was.map(before -> new Add(table, before));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            String which = name.orElseGet(() -> ruleKind == Kind.PRIMARY_KEY
                    ? ""
                    : "(" + String.join(", ", was.map(Constraint::columns).orElse(List.of())) + ")");
            return "drop " + ruleKind.words() + (which.isEmpty() ? "" : " " + which) + " of " + table;
        }
    }

    /** A rule gets another name. */
    record Rename(QualifiedName table, String from, String to) implements ConstraintChange {

        @Override
        public String kind() {
            return "renameConstraint";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Rename(table, to, from));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "rename constraint " + from + " of " + table + " to " + to;
        }
    }
}
