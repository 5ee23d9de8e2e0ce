package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.ConstraintForm;
import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.KnownTable;
import dev.godwit.lint.rule.ProposedName;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;
import java.util.List;
import java.util.Optional;

/** SET NOT NULL reads the whole table while nobody can use it. */
final class SetNotNull implements Rule {

    private static final About ABOUT = About.of(
                    "set-not-null",
                    Severity.ERROR,
                    "SET NOT NULL reads the whole table while nobody can use it",
                    "SET NOT NULL looks for nulls in every row under an ACCESS EXCLUSIVE lock: reads and writes "
                            + "wait. Since PostgreSQL 12 it takes the word of a check constraint that has been validated, and "
                            + "validating one lets everybody work. A primary key that takes over an index does the same for its columns. Since PostgreSQL 18 a NOT NULL constraint can itself be "
                            + "added NOT VALID and validated later.")
            .claiming(Claim.of(Blocking.READS_AND_WRITES, Work.READ));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.SetNotNull set && !isKnown(alter, set, statement)) {
                    tell(alter.table(), set.column(), statement, sink);
                } else if (action instanceof TableAction.AddConstraint add
                        && add.constraint().kind() == Kind.NOT_NULL
                        && !add.constraint().notValid()) {
                    tell(alter.table(), add.constraint().columns().get(0), statement, sink);
                } else if (action instanceof TableAction.AddConstraint add
                        && add.constraint().kind() == Kind.PRIMARY_KEY) {
                    ofKey(alter.table(), add.constraint(), statement, sink);
                }
            }
        }
    }

    /** A key that takes over an index makes its columns NOT NULL, as SET NOT NULL does. */
    private static void ofKey(Name table, ConstraintForm key, StatementView statement, Sink sink) {
        Optional<KnownTable> known = statement.known().table(table);
        if (key.usingIndex().isEmpty() || known.isEmpty()) {
            return;
        }
        known.get().indexColumns(key.usingIndex().get()).stream()
                .filter(column -> !known.get().hasNoNulls(column))
                .findFirst()
                .ifPresent(column -> tell(table, column, statement, sink));
    }

    /** A column that the same statement adds is the business of another rule. */
    private static boolean isKnown(Form.AlterTable alter, TableAction.SetNotNull set, StatementView statement) {
        boolean added = alter.actions().stream()
                .anyMatch(each -> each instanceof TableAction.AddColumn add
                        && add.column().name().equals(set.column()));
        return added
                || (statement.server().isAtLeast(12)
                        && statement
                                .known()
                                .table(alter.table())
                                .filter(table -> table.hasNoNulls(set.column()))
                                .isPresent());
    }

    private static void tell(Name table, Name column, StatementView statement, Sink sink) {
        String message = "Nobody can read or write " + statement.table(table)
                + " while all rows are searched for nulls in " + column + statement.lasting(table, Work.READ) + ".";
        String name = ProposedName.of(table, List.of(column), "not_null");
        if (statement.server().isAtLeast(18)) {
            sink.found(
                    message,
                    "ALTER TABLE " + table + " ADD CONSTRAINT " + name + " NOT NULL " + column + " NOT VALID;",
                    "-- in a migration of its own:",
                    "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + name + ";");
        } else {
            sink.found(
                    message,
                    "ALTER TABLE " + table + " ADD CONSTRAINT " + name + " CHECK (" + column
                            + " IS NOT NULL) NOT VALID;",
                    "-- in a migration of its own:",
                    "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + name + ";",
                    "-- and after that:",
                    "ALTER TABLE " + table + " ALTER COLUMN " + column + " SET NOT NULL;",
                    "ALTER TABLE " + table + " DROP CONSTRAINT " + name + ";");
        }
    }
}
