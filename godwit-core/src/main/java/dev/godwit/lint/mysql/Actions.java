package dev.godwit.lint.mysql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.TableAction;

/** Says what an action does, as the subject of a sentence. */
final class Actions {

    private Actions() {}

    static String of(TableAction action) {
        if (action instanceof TableAction.AddColumn add) {
            return "adding " + add.column().name();
        }
        if (action instanceof TableAction.DropColumn drop) {
            return "dropping " + drop.column();
        }
        if (action instanceof TableAction.Redefine redefine) {
            return "making " + redefine.column() + " " + redefine.as().type();
        }
        if (action instanceof TableAction.AddConstraint add) {
            return switch (add.constraint().kind()) {
                case PRIMARY_KEY -> "adding a primary key";
                case FOREIGN_KEY -> "adding a foreign key";
                case CHECK -> "adding a check";
                case UNIQUE, EXCLUDE, NOT_NULL -> "adding a constraint";
            };
        }
        if (action instanceof TableAction.AddIndex add) {
            return "building " + add.name().map(name -> "the index " + name).orElse("an index");
        }
        return action instanceof TableAction.DropConstraint ? "dropping the primary key" : "this";
    }

    /** The same at the start of a sentence. */
    static String first(TableAction action) {
        String text = of(action);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Whether the statement says by itself which algorithm or lock it will do with. */
    static boolean namesLimit(Form.AlterTable alter) {
        return alter.options().stream()
                .anyMatch(option -> option.startsWith("ALGORITHM=") || option.startsWith("LOCK="));
    }
}
