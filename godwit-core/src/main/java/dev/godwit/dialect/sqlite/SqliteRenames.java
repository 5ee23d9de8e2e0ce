package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.TableText;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.TableChange;

/** What is left of a name in other texts when SQLite has renamed something, so that a later rebuild writes them as they are by then. */
record SqliteRenames(Names names, SqliteTables tables) {

    void renamed(TableChange.Rename change) {
        String from = change.table().name();
        String to = names.of(change.to().name());
        tables.changeAll(table -> new SqliteTable(
                        table.name(), table.text().map(item -> references(item, from, to)), table.others())
                .mapOthers(other -> other.renamed(from, to, 2)));
        tables.find(change.table()).ifPresent(table -> {
            TokenText head = tables.read(table.text().head());
            int name = head.tokens().size() - 2;
            TableText text = new TableText(
                    head.replaced(name, name + 1, to).text(),
                    table.text().items(),
                    table.text().tail());
            tables.dropped(change.table());
            tables.put(new SqliteTable(change.to(), text, table.others()));
        });
    }

    private static TableText.Item references(TableText.Item item, String from, String to) {
        int at = item.content().find("REFERENCES");
        return at >= 0 && item.content().tokens().get(at + 1).unquoted().equalsIgnoreCase(from)
                ? new TableText.Item(item.content().replaced(at + 1, at + 2, to))
                : item;
    }

    void renamed(ColumnChange.Rename change) {
        String parent = change.table().name();
        String to = names.of(change.to());
        tables.changeAll(table -> {
            boolean own = table.name().name().equalsIgnoreCase(parent);
            TableText text = table.text().map(item -> column(item, change.column(), to, own, parent));
            return own
                    ? table.with(text)
                            .mapOthers(other -> other.renamed(change.column(), to, SqliteTable.nameAt(other) + 1))
                    : table.with(text);
        });
    }

    private static TableText.Item column(TableText.Item item, String from, String to, boolean own, String parent) {
        TokenText content = item.content();
        int at = content.find("REFERENCES");
        boolean toParent = at >= 0 && content.tokens().get(at + 1).unquoted().equalsIgnoreCase(parent);
        if (own && (at < 0 || toParent)) {
            return new TableText.Item(content.renamed(from, to, 0));
        } else if (toParent) {
            return new TableText.Item(content.renamed(from, to, at + 2));
        } else if (own) {
            int stop = content.tokens().get(at).offset();
            TokenText before = TokenText.of(content.text().substring(0, stop), content.syntax());
            return new TableText.Item(TokenText.of(
                    before.renamed(from, to, 0).text() + content.text().substring(stop), content.syntax()));
        }
        return item;
    }
}
