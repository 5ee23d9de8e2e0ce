package dev.godwit.dialect.schema;

import dev.godwit.dialect.Names;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Check;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.PrimaryKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.Constraint.Unique;
import java.util.Locale;

/**
 * The text of rules, as {@code CREATE TABLE} and {@code ADD} take it.
 *
 * @param names how names are written
 * @param rules what the engine has
 */
public record ConstraintTexts(Names names, Rules rules) {

    /**
     * What an engine has.
     *
     * @param engine its name for people
     * @param deferrableUnique whether unique keys can wait for the end of the transaction
     * @param deferrableReferences whether foreign keys can
     * @param nullsEqual what makes NULL count as alike; empty text where nothing does
     * @param referencesPrimary whether a foreign key may leave the referenced columns out
     * @param restrict what stands for {@code RESTRICT}
     * @param setDefault whether {@code SET DEFAULT} exists
     */
    public record Rules(
            String engine,
            boolean deferrableUnique,
            boolean deferrableReferences,
            String nullsEqual,
            boolean referencesPrimary,
            String restrict,
            boolean setDefault) {}

    /** A rule with its name, if it has one. */
    public String of(Constraint constraint) {
        return constraint
                        .name()
                        .map(name -> "CONSTRAINT " + names.of(name) + " ")
                        .orElse("")
                + body(constraint);
    }

    private String body(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return "PRIMARY KEY " + names.list(key.columns());
        } else if (constraint instanceof Unique unique) {
            return unique(unique);
        } else if (constraint instanceof ForeignKey key) {
            return reference(key);
        } else if (constraint instanceof Check check) {
            return "CHECK (" + check.expression() + ")";
        }
        return ((Constraint.Other) constraint).definition();
    }

    private String unique(Unique unique) {
        if (unique.nullsEqual() && rules.nullsEqual().isEmpty()) {
            throw Unsupported.because(
                    rules.engine() + " has no unique keys in which NULL equals NULL.",
                    "Forbid NULL in these columns, or leave it out.");
        }
        String equal = unique.nullsEqual() ? rules.nullsEqual() + " " : "";
        return "UNIQUE " + equal + names.list(unique.columns())
                + deferral(unique.deferral(), rules.deferrableUnique(), "unique keys");
    }

    private String reference(ForeignKey key) {
        if (key.referenced().isEmpty() && !rules.referencesPrimary()) {
            throw Unsupported.because(
                    rules.engine() + " wants to be told which columns of " + key.table() + " a foreign key references.",
                    "Name them.");
        }
        return "FOREIGN KEY " + names.list(key.columns()) + " REFERENCES " + names.of(key.table())
                + (key.referenced().isEmpty() ? "" : " " + names.list(key.referenced()))
                + action(" ON DELETE ", key.onDelete())
                + action(" ON UPDATE ", key.onUpdate())
                + deferral(key.deferral(), rules.deferrableReferences(), "foreign keys");
    }

    private String action(String when, ReferenceAction action) {
        if (action == ReferenceAction.SET_DEFAULT && !rules.setDefault()) {
            throw Unsupported.because(
                    rules.engine() + " has no foreign keys with SET DEFAULT.", "Use SET NULL, or a trigger.");
        }
        return switch (action) {
            case NO_ACTION -> "";
            case RESTRICT -> when + rules.restrict();
            case CASCADE, SET_NULL, SET_DEFAULT ->
                when + action.name().replace('_', ' ').toUpperCase(Locale.ROOT);
        };
    }

    private String deferral(Deferral deferral, boolean has, String what) {
        if (deferral == Deferral.NOT_DEFERRABLE) {
            return "";
        }
        if (!has) {
            throw Unsupported.because(
                    rules.engine() + " has no " + what + " that wait for the end of the transaction.",
                    "Leave DEFERRABLE out.");
        }
        return deferral == Deferral.INITIALLY_DEFERRED
                ? " DEFERRABLE INITIALLY DEFERRED"
                : " DEFERRABLE INITIALLY IMMEDIATE";
    }
}
