package dev.godwit.lint.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands behind {@code CREATE}. Stateless. */
final class CreateReader {

    private static final Set<String> IN_FRONT = Set.of("GLOBAL", "LOCAL", "UNLOGGED", "FOREIGN", "CACHED", "MEMORY");

    private final ConstraintReader constraints = new ConstraintReader();
    private final IndexReader indexes = new IndexReader();

    Form read(Cursor cursor) {
        cursor.take("OR", "REPLACE");
        while (IN_FRONT.contains(cursor.word())) {
            cursor.skip();
        }
        boolean temporary = cursor.take("TEMPORARY") || cursor.take("TEMP");
        if (cursor.take("TABLE")) {
            return table(cursor, temporary);
        }
        if (cursor.take("VIEW") || cursor.take("RECURSIVE", "VIEW")) {
            cursor.take("IF", "NOT", "EXISTS");
            return new Form.CreateView(cursor.name());
        }
        if (cursor.take("MATERIALIZED", "VIEW")) {
            cursor.take("IF", "NOT", "EXISTS");
            return new Form.CreateTable(cursor.name(), false, false, List.of(), List.of(), List.of(), Optional.empty());
        }
        if (cursor.take("TYPE")) {
            Name type = cursor.name();
            return new Form.CreateType(type, cursor.is("AS", "ENUM"));
        }
        if (cursor.take("DOMAIN")) {
            return domain(cursor);
        }
        if (cursor.is("POLICY")) {
            return cursor.skipTo("ON") && cursor.take("ON") ? new Form.CreatePolicy(cursor.name()) : new Form.Other();
        }
        if (cursor.is("CONSTRAINT", "TRIGGER") || cursor.is("TRIGGER")) {
            return cursor.skipTo("ON") && cursor.take("ON") ? new Form.CreateTrigger(cursor.name()) : new Form.Other();
        }
        return index(cursor);
    }

    private Form table(Cursor cursor, boolean temporary) {
        boolean ifNotExists = cursor.take("IF", "NOT", "EXISTS");
        Name table = cursor.name();
        Optional<Name> parent = cursor.take("PARTITION", "OF") ? Optional.of(cursor.name()) : Optional.empty();
        List<ColumnForm> columns = new ArrayList<>();
        List<ConstraintForm> found = new ArrayList<>();
        List<TableAction.AddIndex> built = new ArrayList<>();
        for (Cursor item : cursor.items()) {
            Optional<ConstraintForm> constraint = constraints.read(item, false);
            if (constraint.isPresent()) {
                found.add(constraint.get());
            } else if (isIndex(item)) {
                indexes.read(item).ifPresent(built::add);
            } else if (item.isName() && !item.is("LIKE") && !item.is("PERIOD")) {
                columns.add(new ColumnReader(item).read());
            }
        }
        return new Form.CreateTable(table, temporary, ifNotExists, columns, found, built, parent);
    }

    /** A column may have one of these words as its name. */
    private static boolean isIndex(Cursor item) {
        boolean special = item.is("FULLTEXT") || item.is("SPATIAL");
        boolean word = special || item.is("KEY") || item.is("INDEX");
        return (word && (item.isSymbol(1, '(') || item.isSymbol(2, '('))) || (special && item.isSymbol(3, '('));
    }

    private static Form domain(Cursor cursor) {
        Name domain = cursor.name();
        cursor.take("AS");
        return cursor.has("CHECK", "CONSTRAINT", "NOT")
                ? new Form.DomainConstraint(domain, true, false, cursor.rest())
                : new Form.Other();
    }

    private static Form index(Cursor cursor) {
        IndexKind kind = IndexKind.PLAIN;
        while (!cursor.is("INDEX") && !cursor.atEnd()) {
            switch (cursor.word()) {
                case "UNIQUE" -> kind = IndexKind.UNIQUE;
                case "FULLTEXT" -> kind = IndexKind.FULLTEXT;
                case "SPATIAL" -> kind = IndexKind.SPATIAL;
                case "CLUSTERED", "NONCLUSTERED", "ONLINE", "OFFLINE" -> {
                    // How it is stored changes nothing here.
                }
                default -> {
                    return new Form.Other();
                }
            }
            cursor.skip();
        }
        if (!cursor.take("INDEX")) {
            return new Form.Other();
        }
        boolean concurrently = cursor.take("CONCURRENTLY");
        boolean ifNotExists = cursor.take("IF", "NOT", "EXISTS");
        Cursor definition = cursor.copy();
        Optional<Name> name = cursor.is("ON") ? Optional.empty() : Optional.of(cursor.name());
        if (!cursor.skipTo("ON")) {
            return new Form.Other();
        }
        cursor.take("ON");
        cursor.take("ONLY");
        Name table = cursor.name();
        if (cursor.take("USING")) {
            cursor.skip();
        }
        return new Form.CreateIndex(
                name, table, kind, concurrently, ifNotExists, cursor.items().size(), definition.rest());
    }
}
