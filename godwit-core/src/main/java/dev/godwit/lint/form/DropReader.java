package dev.godwit.lint.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands behind {@code DROP}. Stateless. */
final class DropReader {

    Form read(Cursor cursor) {
        cursor.take("TEMPORARY");
        if (cursor.take("INDEX")) {
            return index(cursor);
        }
        Optional<ObjectKind> kind = ObjectKinds.take(cursor);
        if (kind.isEmpty()) {
            return new Form.Other();
        }
        cursor.take("IF", "EXISTS");
        return new Form.Drop(kind.get(), names(cursor), cursor.has("CASCADE"));
    }

    private static Form index(Cursor cursor) {
        boolean concurrently = cursor.take("CONCURRENTLY");
        cursor.take("IF", "EXISTS");
        List<Name> indexes = names(cursor);
        Optional<Name> table = cursor.take("ON") ? Optional.of(cursor.name()) : Optional.empty();
        return new Form.DropIndex(indexes, table, concurrently);
    }

    static List<Name> names(Cursor cursor) {
        List<Name> names = new ArrayList<>();
        do {
            Name name = cursor.name();
            if (!name.parts().isEmpty()) {
                names.add(name);
            }
        } while (cursor.takeSymbol(','));
        return names;
    }
}
