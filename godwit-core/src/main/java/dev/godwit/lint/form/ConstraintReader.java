package dev.godwit.lint.form;

import dev.godwit.lint.form.ConstraintForm.Kind;
import java.util.List;
import java.util.Optional;

/** Reads constraints of tables. Stateless. */
final class ConstraintReader {

    /** The constraint that begins here, with its name or without. */
    Optional<ConstraintForm> read(Cursor cursor, boolean nocheck) {
        Optional<Name> name = Optional.empty();
        if (cursor.take("CONSTRAINT")) {
            cursor.take("IF", "NOT", "EXISTS");
            name = isNamed(cursor) ? Optional.of(cursor.name()) : Optional.empty();
        }
        int from = cursor.position();
        Optional<Kind> kind = kind(cursor);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(body(kind.get(), name, cursor, from, nocheck));
    }

    /** MySQL also takes {@code CONSTRAINT CHECK (…)}. */
    private static boolean isNamed(Cursor cursor) {
        Cursor ahead = cursor.copy();
        ahead.name();
        return kind(ahead).isPresent() || kind(cursor.copy()).isEmpty();
    }

    private static Optional<Kind> kind(Cursor cursor) {
        if (cursor.take("PRIMARY", "KEY")) {
            return Optional.of(Kind.PRIMARY_KEY);
        } else if (cursor.take("UNIQUE")) {
            return Optional.of(Kind.UNIQUE);
        } else if (cursor.take("FOREIGN", "KEY")) {
            return Optional.of(Kind.FOREIGN_KEY);
        } else if (cursor.take("CHECK")) {
            return Optional.of(Kind.CHECK);
        } else if (cursor.take("EXCLUDE")) {
            return Optional.of(Kind.EXCLUDE);
        } else if (cursor.take("NOT", "NULL")) {
            return Optional.of(Kind.NOT_NULL);
        }
        return Optional.empty();
    }

    private static ConstraintForm body(Kind kind, Optional<Name> name, Cursor cursor, int from, boolean nocheck) {
        String expression = "";
        List<Name> columns = List.of();
        if (kind == Kind.NOT_NULL) {
            columns = List.of(cursor.name());
        } else if (kind == Kind.CHECK && cursor.isSymbol('(')) {
            expression = cursor.inParentheses().rest();
        } else if (kind != Kind.EXCLUDE && (cursor.isSymbol('(') || toColumns(cursor))) {
            columns = cursor.namesInParentheses();
        }
        Optional<Name> references = Optional.empty();
        Optional<Name> index = Optional.empty();
        boolean notValid = nocheck;
        while (!cursor.atEnd()) {
            if (cursor.take("REFERENCES")) {
                references = Optional.of(cursor.name());
            } else if (cursor.take("USING", "INDEX") && cursor.isName() && !cursor.is("TABLESPACE")) {
                index = Optional.of(cursor.name());
            } else if (cursor.take("NOT", "VALID") || cursor.take("NOT", "ENFORCED")) {
                notValid = true;
            } else {
                cursor.skip();
            }
        }
        return new ConstraintForm(kind, name, columns, references, expression, notValid, index, cursor.text(from));
    }

    /** Passes over a name and words between the kind and the columns ({@code UNIQUE KEY name (…)}); whether there are columns. */
    private static boolean toColumns(Cursor cursor) {
        if (cursor.is("USING", "INDEX")) {
            return false;
        }
        Cursor ahead = cursor.copy();
        while (!ahead.atEnd() && !ahead.isSymbol('(')) {
            ahead.skip();
        }
        if (ahead.atEnd()) {
            return false;
        }
        while (!cursor.isSymbol('(')) {
            cursor.skip();
        }
        return true;
    }
}
