package dev.godwit.lint.portable;

import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Known;
import dev.godwit.lint.rule.ProposedName;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A foreign key whose columns no index begins with. */
final class ForeignKeyWithoutIndex implements Rule {

    private static final About ABOUT = About.of(
            "foreign-key-without-index",
            Severity.INFO,
            "A foreign key whose columns no index begins with",
            "Each delete in the other table, and each change of its key, looks for rows that refer to it: "
                    + "without an index it reads this whole table.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.AddConstraint add
                        && add.constraint().kind() == Kind.FOREIGN_KEY
                        && !add.constraint().columns().isEmpty()) {
                    tell(alter.table(), add.constraint().columns(), statement, sink);
                } else if (action instanceof TableAction.AddColumn add
                        && add.column().references().isPresent()) {
                    tell(alter.table(), List.of(add.column().name()), statement, sink);
                }
            }
        } else if (statement.form() instanceof Form.CreateTable create) {
            keysOf(create).forEach(columns -> {
                if (!leads(create, columns.get(0))) {
                    tell(create.table(), columns, statement, sink);
                }
            });
        }
    }

    private static List<List<Name>> keysOf(Form.CreateTable create) {
        List<List<Name>> keys = new ArrayList<>();
        create.columns().stream()
                .filter(column -> column.references().isPresent() && !column.primaryKey() && !column.unique())
                .forEach(column -> keys.add(List.of(column.name())));
        create.constraints().stream()
                .filter(constraint -> constraint.kind() == Kind.FOREIGN_KEY
                        && !constraint.columns().isEmpty())
                .forEach(constraint -> keys.add(constraint.columns()));
        return keys;
    }

    private static boolean leads(Form.CreateTable create, Name column) {
        return create.columns().stream()
                        .anyMatch(each -> each.name().equals(column) && (each.primaryKey() || each.unique()))
                || create.constraints().stream()
                        .anyMatch(constraint ->
                                (constraint.kind() == Kind.PRIMARY_KEY || constraint.kind() == Kind.UNIQUE)
                                        && constraint.columns().indexOf(column) == 0);
    }

    private static void tell(Name table, List<Name> columns, StatementView statement, Sink sink) {
        Known later = new Known();
        statement.later().forEach(later::did);
        boolean indexed = statement
                        .known()
                        .table(table)
                        .filter(known -> known.isIndexed(columns.get(0)))
                        .isPresent()
                || later.table(table)
                        .filter(known -> known.isIndexed(columns.get(0)))
                        .isPresent();
        if (!indexed) {
            String names = columns.stream().map(Name::text).collect(Collectors.joining(", "));
            sink.found(
                    "Each delete in the table that " + names + " refers to reads all of " + statement.table(table)
                            + ".",
                    create(table, statement) + ProposedName.of(table, columns, "idx") + " ON " + table + " (" + names
                            + ");");
        }
    }

    private static String create(Name table, StatementView statement) {
        boolean inUse = statement.server().engine().equals("postgresql")
                && !statement.isNew(table)
                && !(statement.form() instanceof Form.CreateTable);
        return inUse ? "CREATE INDEX CONCURRENTLY " : "CREATE INDEX ";
    }
}
