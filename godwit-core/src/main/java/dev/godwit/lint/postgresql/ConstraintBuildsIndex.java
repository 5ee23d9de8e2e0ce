package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.ConstraintForm;
import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.ProposedName;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;
import java.util.List;
import java.util.stream.Collectors;

/** A unique or primary key stops all reads and writes while its index is built. */
final class ConstraintBuildsIndex implements Rule {

    private static final About ABOUT = About.of(
                    "constraint-builds-index",
                    Severity.ERROR,
                    "A unique or primary key stops all reads and writes while its index is built",
                    "ADD UNIQUE and ADD PRIMARY KEY build an index under an ACCESS EXCLUSIVE lock. Build a unique "
                            + "index concurrently first; USING INDEX then makes a constraint of it in a moment. The columns of "
                            + "a primary key should be NOT NULL before, see set-not-null.")
            .claiming(Claim.of(Blocking.READS_AND_WRITES, Work.INDEX));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.AddConstraint add
                        && isKey(add.constraint())
                        && add.constraint().usingIndex().isEmpty()) {
                    tell(alter.table(), add.constraint(), statement, sink);
                } else if (action instanceof TableAction.AddColumn add
                        && add.column().unique()) {
                    sink.found(
                            "Nobody can read or write " + statement.table(alter.table()) + " while the index of "
                                    + add.column().name() + " is built" + statement.lasting(alter.table(), Work.INDEX)
                                    + ".",
                            "-- the column without UNIQUE, and in a migration of its own:",
                            "CREATE UNIQUE INDEX CONCURRENTLY "
                                    + ProposedName.of(
                                            alter.table(), List.of(add.column().name()), "key") + " ON "
                                    + alter.table() + " (" + add.column().name() + ");");
                }
            }
        }
    }

    private static boolean isKey(ConstraintForm constraint) {
        return constraint.kind() == Kind.UNIQUE || constraint.kind() == Kind.PRIMARY_KEY;
    }

    private static void tell(Name table, ConstraintForm key, StatementView statement, Sink sink) {
        boolean primary = key.kind() == Kind.PRIMARY_KEY;
        String name = key.nameOr(
                primary ? ProposedName.of(table, List.of(), "pkey") : ProposedName.of(table, key.columns(), "key"));
        String columns = key.columns().stream().map(Name::text).collect(Collectors.joining(", "));
        sink.found(
                "Nobody can read or write " + statement.table(table) + " while the index of the key is built"
                        + statement.lasting(table, Work.INDEX) + ".",
                "CREATE UNIQUE INDEX CONCURRENTLY " + name + " ON " + table + " (" + columns + ");",
                "-- in a migration of its own:",
                "ALTER TABLE " + table + " ADD CONSTRAINT " + name + (primary ? " PRIMARY KEY" : " UNIQUE")
                        + " USING INDEX " + name + ";");
    }
}
