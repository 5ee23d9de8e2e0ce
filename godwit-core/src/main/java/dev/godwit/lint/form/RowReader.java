package dev.godwit.lint.form;

/** Reads statements about rows. Stateless. */
final class RowReader {

    Form insert(Cursor cursor) {
        cursor.skipTo("INTO");
        cursor.take("INTO");
        Name table = cursor.name();
        if (cursor.isSymbol('(') && !isQuery(cursor)) {
            cursor.skip();
        }
        boolean query = cursor.has("SELECT", "WITH", "TABLE") || isQuery(cursor);
        return new Form.Insert(table, query && !cursor.is("VALUES"));
    }

    private static boolean isQuery(Cursor cursor) {
        Cursor inside = cursor.copy();
        return inside.isSymbol('(') && inside.inParentheses().is("SELECT");
    }

    Form update(Cursor cursor) {
        cursor.take("OR");
        cursor.take("LOW_PRIORITY");
        cursor.take("IGNORE");
        cursor.take("ONLY");
        Name table = cursor.name();
        return new Form.Update(table, cursor.has("WHERE", "LIMIT"));
    }

    Form delete(Cursor cursor) {
        cursor.take("LOW_PRIORITY");
        cursor.take("QUICK");
        cursor.take("IGNORE");
        cursor.take("FROM");
        cursor.take("ONLY");
        Name table = cursor.name();
        return new Form.Delete(table, cursor.has("WHERE", "LIMIT", "USING"));
    }
}
