package dev.godwit.lint.mysql;

import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;

/** What to do in place of an action that copies the table. */
final class BetterThanCopy {

    private BetterThanCopy() {}

    static String[] of(Name table, TableAction action) {
        if (action instanceof TableAction.Redefine redefine) {
            String fresh = redefine.column().last() + "_new";
            return new String[] {
                "ALTER TABLE " + table + " ADD COLUMN " + fresh + " "
                        + redefine.as().type() + ", ALGORITHM=INSTANT;",
                "-- triggers that keep both in step, the old rows in batches,",
                "-- and " + redefine.column() + " is dropped when no release uses it"
            };
        }
        if (action instanceof TableAction.DropConstraint drop
                && drop.constraint().isEmpty()) {
            return new String[] {"ALTER TABLE " + table + " DROP PRIMARY KEY, ADD PRIMARY KEY (…), ALGORITHM=INPLACE;"};
        }
        if (action instanceof TableAction.AddConstraint add && add.constraint().kind() == Kind.FOREIGN_KEY) {
            return new String[] {
                "-- first make sure that no row is without its partner; the server will not:",
                "SET SESSION foreign_key_checks = 0;",
                "ALTER TABLE " + table + " ADD " + named(add) + add.constraint().definition()
                        + ", ALGORITHM=INPLACE, LOCK=NONE;",
                "SET SESSION foreign_key_checks = 1;"
            };
        }
        if (action instanceof TableAction.AddColumn add
                && add.column().defaultValue().isPresent()) {
            return new String[] {
                "ALTER TABLE " + table + " ADD COLUMN " + add.column().name() + " "
                        + add.column().type() + ", ALGORITHM=INSTANT;",
                "-- then the rows that are there in batches, and the default"
            };
        }
        if (action instanceof TableAction.AddIndex) {
            return new String[] {"-- a statement of its own for each FULLTEXT index"};
        }
        return new String[] {"-- a copy that lets others write: gh-ost or pt-online-schema-change"};
    }

    private static String named(TableAction.AddConstraint add) {
        return add.constraint().name().map(name -> "CONSTRAINT " + name + " ").orElse("");
    }
}
