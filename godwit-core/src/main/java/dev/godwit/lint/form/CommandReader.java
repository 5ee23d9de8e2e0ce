package dev.godwit.lint.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads statements that neither define something nor write rows. Stateless. */
final class CommandReader {

    Form read(String verb, Cursor cursor) {
        return switch (verb) {
            case "TRUNCATE" -> truncate(cursor);
            case "REINDEX" -> reindex(cursor);
            case "VACUUM" -> vacuum(cursor);
            case "CLUSTER" -> rewrite("CLUSTER", cursor);
            case "OPTIMIZE" -> optimize(cursor);
            case "REFRESH" -> refresh(cursor);
            case "LOCK" -> lock(cursor);
            case "GRANT", "REVOKE" -> new Form.Privileges(verb);
            case "SET" -> parameter(cursor);
            case "PRAGMA" -> pragma(cursor);
            default -> new Form.Other();
        };
    }

    private static Form truncate(Cursor cursor) {
        cursor.take("TABLE");
        cursor.take("ONLY");
        List<Name> tables = DropReader.names(cursor);
        return new Form.Truncate(tables, cursor.has("CASCADE"));
    }

    private static Form reindex(Cursor cursor) {
        if (cursor.isSymbol('(')) {
            cursor.skip();
        }
        String what = cursor.word();
        boolean known =
                List.of("INDEX", "TABLE", "SCHEMA", "DATABASE", "SYSTEM").contains(what);
        if (known) {
            cursor.skip();
        }
        boolean concurrently = cursor.take("CONCURRENTLY");
        return new Form.Reindex(known ? what : "", optional(cursor), concurrently);
    }

    private static Form vacuum(Cursor cursor) {
        boolean full = cursor.take("FULL");
        if (cursor.isSymbol('(')) {
            full |= cursor.inParentheses().has("FULL");
        }
        cursor.take("VERBOSE");
        cursor.take("ANALYZE");
        return full ? new Form.Rewrite("VACUUM FULL", optional(cursor)) : new Form.Other();
    }

    private static Form rewrite(String command, Cursor cursor) {
        if (cursor.isSymbol('(')) {
            cursor.skip();
        }
        cursor.take("VERBOSE");
        return new Form.Rewrite(command, optional(cursor));
    }

    private static Form optimize(Cursor cursor) {
        cursor.take("NO_WRITE_TO_BINLOG");
        cursor.take("LOCAL");
        return cursor.take("TABLE") || cursor.take("TABLES") ? rewrite("OPTIMIZE TABLE", cursor) : new Form.Other();
    }

    private static Form refresh(Cursor cursor) {
        if (!cursor.take("MATERIALIZED", "VIEW")) {
            return new Form.Other();
        }
        boolean concurrently = cursor.take("CONCURRENTLY");
        return new Form.Refresh(cursor.name(), concurrently);
    }

    private static Form lock(Cursor cursor) {
        if (!cursor.take("TABLE")) {
            cursor.take("TABLES");
        }
        cursor.take("ONLY");
        List<Name> tables = new ArrayList<>();
        for (Cursor item : cursor.copy().split()) {
            tables.add(item.name());
        }
        return new Form.LockTables(tables, cursor.words());
    }

    private static Form parameter(Cursor cursor) {
        if (!cursor.take("SESSION") && !cursor.take("LOCAL")) {
            cursor.take("GLOBAL");
        }
        while (cursor.takeSymbol('@')) {
            // MySQL writes system variables with two of them.
        }
        String name = cursor.name().last().toLowerCase(Locale.ROOT);
        if (!cursor.takeSymbol('=')) {
            cursor.take("TO");
        }
        return name.isEmpty() ? new Form.Other() : new Form.Parameter(name, cursor.rest());
    }

    private static Form pragma(Cursor cursor) {
        String name = cursor.name().last().toLowerCase(Locale.ROOT);
        if (cursor.takeSymbol('=')) {
            return new Form.Parameter(name, cursor.rest());
        }
        return cursor.isSymbol('(')
                ? new Form.Parameter(name, cursor.inParentheses().rest())
                : new Form.Other();
    }

    private static Optional<Name> optional(Cursor cursor) {
        Name name = cursor.name();
        return name.parts().isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
