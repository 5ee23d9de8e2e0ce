package dev.godwit.lint.form;

import dev.godwit.lint.form.ColumnForm.Generated;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the definition of one column. For one definition; not thread-safe. */
final class ColumnReader {

    /** What may stand behind a type. */
    private static final Set<String> CLAUSES = Set.of(
            "CONSTRAINT",
            "NOT",
            "NULL",
            "DEFAULT",
            "PRIMARY",
            "UNIQUE",
            "REFERENCES",
            "CHECK",
            "GENERATED",
            "COLLATE",
            "AUTO_INCREMENT",
            "AUTOINCREMENT",
            "IDENTITY",
            "AS",
            "COMMENT",
            "ON",
            "FIRST",
            "AFTER",
            "USING",
            "KEY",
            "STORED",
            "VIRTUAL",
            "PERSISTENT",
            "PERSISTED",
            "INVISIBLE",
            "CHARSET",
            "DEFERRABLE",
            "INITIALLY",
            "STORAGE",
            "COMPRESSION");

    private static final Set<String> SERIAL =
            Set.of("serial", "bigserial", "smallserial", "serial2", "serial4", "serial8");

    private final Cursor cursor;
    private boolean notNull;
    private boolean nullable;
    private @Nullable String defaultValue;
    private Generated generated = Generated.NO;
    private boolean primaryKey;
    private boolean unique;
    private boolean check;
    private @Nullable Name references;
    private boolean moved;

    ColumnReader(Cursor cursor) {
        this.cursor = cursor;
    }

    ColumnForm read() {
        return read(cursor.name());
    }

    /** The definition behind a name. */
    ColumnForm read(Name name) {
        String type = type(cursor);
        if (SERIAL.contains(TypeForm.of(type).base())) {
            generated = Generated.SEQUENCE;
        }
        while (!cursor.atEnd()) {
            clause();
        }
        return new ColumnForm(
                name,
                type,
                notNull || primaryKey,
                nullable,
                Optional.ofNullable(defaultValue),
                generated,
                primaryKey,
                unique,
                check,
                Optional.ofNullable(references),
                moved);
    }

    /** A type: everything up to what may stand behind one. */
    static String type(Cursor cursor) {
        int from = cursor.position();
        while (!cursor.atEnd()
                && !CLAUSES.contains(cursor.word())
                && !(cursor.position() > from && cursor.is("CHARACTER", "SET"))) {
            cursor.skip();
        }
        return cursor.text(from).replaceAll("\\s+", " ");
    }

    private void clause() {
        if (cursor.take("NOT", "NULL")) {
            notNull = true;
        } else if (cursor.take("NULL")) {
            nullable = true;
        } else if (cursor.take("DEFAULT")) {
            defaultValue = expression();
        } else if (cursor.take("PRIMARY", "KEY")) {
            primaryKey = true;
        } else if (cursor.take("UNIQUE")) {
            unique = true;
        } else if (cursor.take("CHECK")) {
            check = true;
            cursor.skip();
        } else if (cursor.take("REFERENCES")) {
            references = cursor.name();
        } else if (cursor.take("ON")) {
            cursor.skip();
            cursor.skip();
        } else if (cursor.take("COMMENT")) {
            cursor.skip();
        } else {
            origin();
        }
    }

    private void origin() {
        cursor.take("GENERATED");
        if (cursor.take("ALWAYS") || cursor.take("BY", "DEFAULT")) {
            return;
        }
        if (cursor.take("AUTO_INCREMENT")
                || cursor.take("AUTOINCREMENT")
                || cursor.take("AS", "IDENTITY")
                || cursor.take("IDENTITY")) {
            generated = Generated.SEQUENCE;
        } else if (cursor.take("AS")) {
            generated = cursor.isSymbol('(') ? Generated.VIRTUAL : generated;
            cursor.skip();
        } else if (cursor.take("STORED") || cursor.take("PERSISTENT") || cursor.take("PERSISTED")) {
            generated = generated == Generated.VIRTUAL ? Generated.STORED : generated;
        } else {
            moved |= cursor.is("FIRST") || cursor.is("AFTER");
            cursor.skip();
        }
    }

    /** The first item belongs to it whatever it is: {@code DEFAULT NULL}. */
    private String expression() {
        int from = cursor.position();
        do {
            cursor.skip();
        } while (!cursor.atEnd() && !CLAUSES.contains(cursor.word()));
        return cursor.text(from);
    }
}
