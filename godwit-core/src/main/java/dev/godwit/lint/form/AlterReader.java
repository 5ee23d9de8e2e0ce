package dev.godwit.lint.form;

import java.util.Optional;

/** Reads what stands behind {@code ALTER}. Stateless. */
final class AlterReader {

    Form read(Cursor cursor) {
        while (cursor.take("ONLINE") || cursor.take("IGNORE") || cursor.take("FOREIGN")) {
            // They change nothing about what is done.
        }
        if (cursor.take("TABLE")) {
            return new AlterTableReader().read(cursor);
        }
        if (cursor.is("POLICY") || cursor.is("DEFAULT", "PRIVILEGES") || cursor.is("ROLE") || cursor.is("USER")) {
            return new Form.Privileges("ALTER " + cursor.word());
        }
        Optional<ObjectKind> kind = ObjectKinds.take(cursor);
        if (kind.isEmpty()) {
            return new Form.Other();
        }
        cursor.take("IF", "EXISTS");
        Name name = cursor.name();
        return switch (kind.get()) {
            case TYPE -> type(name, cursor);
            case DOMAIN -> domain(name, cursor);
            case EXTENSION -> cursor.is("UPDATE") ? new Form.UpdateExtension(name) : new Form.Other();
            default -> renamed(kind.get(), name, cursor);
        };
    }

    private static Form type(Name type, Cursor cursor) {
        if (cursor.take("ADD", "VALUE")) {
            cursor.take("IF", "NOT", "EXISTS");
            int from = cursor.position();
            cursor.skip();
            return new Form.AddEnumValue(type, cursor.text(from), cursor.has("BEFORE", "AFTER"));
        }
        if (cursor.take("RENAME", "VALUE")) {
            Name from = string(cursor);
            cursor.take("TO");
            return new Form.Rename(ObjectKind.ENUM_VALUE, from, string(cursor));
        }
        return renamed(ObjectKind.TYPE, type, cursor);
    }

    private static Name string(Cursor cursor) {
        int from = cursor.position();
        cursor.skip();
        return Name.of(cursor.text(from).replace(".", ""));
    }

    private static Form domain(Name domain, Cursor cursor) {
        if (cursor.is("ADD") || cursor.is("SET", "NOT", "NULL") || cursor.is("VALIDATE")) {
            boolean notValid = cursor.hasSequence("NOT", "VALID");
            return new Form.DomainConstraint(domain, false, notValid, cursor.rest());
        }
        return renamed(ObjectKind.DOMAIN, domain, cursor);
    }

    private static Form renamed(ObjectKind kind, Name name, Cursor cursor) {
        return cursor.take("RENAME", "TO") ? new Form.Rename(kind, name, cursor.name()) : new Form.Other();
    }
}
