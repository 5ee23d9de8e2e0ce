package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.schema.TableText;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A table as it is by now.
 *
 * @param text the statement that makes it
 * @param others those that make its indexes and triggers
 */
record SqliteTable(QualifiedName name, TableText text, List<TokenText> others) {

    SqliteTable {
        others = List.copyOf(others);
    }

    SqliteTable with(TableText other) {
        return new SqliteTable(name, other, others);
    }

    SqliteTable withOthers(List<TokenText> all) {
        return new SqliteTable(name, text, all);
    }

    SqliteTable plus(TokenText other) {
        List<TokenText> more = new ArrayList<>(others);
        more.add(other);
        return withOthers(more);
    }

    SqliteTable mapOthers(UnaryOperator<TokenText> change) {
        return withOthers(others.stream().map(change).toList());
    }

    /** The same without the index or trigger of this name. */
    SqliteTable without(String other) {
        return withOthers(others.stream()
                .filter(text -> !nameOf(text).equalsIgnoreCase(other))
                .toList());
    }

    Optional<TokenText> index(String wanted) {
        return others.stream()
                .filter(text -> !isTrigger(text) && nameOf(text).equalsIgnoreCase(wanted))
                .findFirst();
    }

    List<TokenText> triggers() {
        return others.stream().filter(SqliteTable::isTrigger).toList();
    }

    static boolean isTrigger(TokenText statement) {
        return statement.find("TRIGGER") >= 0 && statement.find("TRIGGER") <= 2;
    }

    /** Which token of {@code CREATE … [IF NOT EXISTS] [schema.]name} the name is. */
    static int nameAt(TokenText statement) {
        int i = 1;
        while (!List.of("INDEX", "TRIGGER", "TABLE", "VIEW")
                .contains(statement.tokens().get(i).text().toUpperCase(java.util.Locale.ROOT))) {
            i++;
        }
        i += statement.is(i + 1, "IF") ? 4 : 1;
        return statement.is(i + 1, '.') ? i + 2 : i;
    }

    static String nameOf(TokenText statement) {
        return statement.tokens().get(nameAt(statement)).unquoted();
    }

    /** Whether rows of it go or change when rows of that table go. */
    boolean followsDeletesOf(String table) {
        return text.items().stream().anyMatch(item -> {
            TokenText content = item.content();
            int at = content.find("REFERENCES");
            boolean acts = content.find("ON", "DELETE", "CASCADE") >= 0 || content.find("ON", "DELETE", "SET") >= 0;
            return at >= 0 && acts && content.tokens().get(at + 1).unquoted().equalsIgnoreCase(table);
        });
    }

    boolean numbersItself() {
        return text.items().stream().anyMatch(item -> item.content().find("AUTOINCREMENT") >= 0);
    }
}
