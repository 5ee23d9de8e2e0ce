package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.ConstraintChanges;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Action;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.change.ConstraintChange;
import java.util.List;

/** Rules of tables that are there. */
record MysqlConstraints(Names names, ConstraintTexts rules, MysqlVariant variant, MysqlTableTexts texts)
        implements ConstraintChanges {

    @Override
    public List<Piece> add(ConstraintChange.Add change) {
        String text = rules.of(change.constraint());
        return List.of(action(change, "ADD " + text, change.constraint().name().orElse(text)));
    }

    @Override
    public List<Piece> drop(ConstraintChange.Drop change) {
        String name = change.name().map(names::of).orElse("");
        String text = switch (change.ruleKind()) {
            case PRIMARY_KEY -> "DROP PRIMARY KEY";
            case UNIQUE -> "DROP INDEX " + name;
            case FOREIGN_KEY -> "DROP FOREIGN KEY " + name;
            case CHECK -> variant.dropCheck() + " " + name;
            case OTHER -> name.isEmpty() ? "DROP PRIMARY KEY" : "DROP CONSTRAINT " + name;
        };
        return List.of(action(change, text, change.name().orElse("PRIMARY")));
    }

    /** Only keys can be renamed; other rules go and come again. Each is a statement of its own: what follows may use the new name. */
    @Override
    public List<Piece> rename(ConstraintChange.Rename change) {
        TokenText rule = texts.rule(change.table(), change.from())
                .orElseThrow(() -> Unsupported.because(
                        variant.displayName() + " has no other names for rules, and there is no rule " + change.from()
                                + " of a table " + change.table() + " to be seen.",
                        "Drop it and add it under the other name."));
        String from = names.of(change.from());
        String to = names.of(change.to());
        String alter = "ALTER TABLE " + names.of(change.table()) + " ";
        if (!rule.is(0, "CONSTRAINT") || rule.is(2, "UNIQUE")) {
            return List.of(new Statement(alter + "RENAME INDEX " + from + " TO " + to));
        }
        String drop = rule.is(2, "FOREIGN") ? "DROP FOREIGN KEY " : variant.dropCheck() + " ";
        return List.of(
                new Statement(alter + drop + from),
                new Statement(alter + "ADD " + rule.replaced(1, 2, to).text().strip()));
    }

    private static Action action(ConstraintChange change, String text, String name) {
        return new Action(change.table(), text, "rule " + name);
    }
}
