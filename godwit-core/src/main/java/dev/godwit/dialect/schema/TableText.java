package dev.godwit.dialect.schema;

import dev.godwit.sql.SqlSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A {@code CREATE TABLE} statement, cut into its columns and rules, so that single ones can be changed and all others stay.
 *
 * @param head up to the opening parenthesis, that included
 * @param items what stands between the commas
 * @param tail from the closing parenthesis on
 */
public record TableText(String head, List<Item> items, String tail) {

    private static final Set<String> RULES = Set.of(
            "CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN", "KEY", "INDEX", "FULLTEXT", "SPATIAL", "PERIOD");

    public TableText {
        items = List.copyOf(items);
    }

    /**
     * One column or one rule.
     *
     * @param content with the blanks and comments around it
     */
    public record Item(TokenText content) {

        /** Whether it is a column, and not a rule of the table. */
        public boolean isColumn() {
            return !RULES.contains(content.tokens().get(0).text().toUpperCase(Locale.ROOT));
        }

        /** The name of the column, or of the rule if it has one. */
        public Optional<String> name() {
            if (isColumn()) {
                return Optional.of(content.tokens().get(0).unquoted());
            }
            return content.is(0, "CONSTRAINT") && content.tokens().get(1).isIdentifier()
                    ? Optional.of(content.tokens().get(1).unquoted())
                    : Optional.empty();
        }

        /** Whether it is the column of this name. */
        public boolean isColumn(String column) {
            return isColumn() && name().filter(column::equalsIgnoreCase).isPresent();
        }
    }

    /** Cuts a statement; empty if it has no list of columns. */
    public static Optional<TableText> of(String create, SqlSyntax syntax) {
        TokenText whole = TokenText.of(create, syntax);
        int open = 0;
        while (open < whole.tokens().size() && !whole.is(open, '(')) {
            open++;
        }
        int close = whole.after(open) - 1;
        if (open >= whole.tokens().size() || !whole.is(close, ')')) {
            return Optional.empty();
        }
        List<Item> items = new ArrayList<>();
        int from = whole.tokens().get(open).offset() + 1;
        for (int i = open + 1; i <= close; i = whole.after(i)) {
            if (i == close || whole.is(i, ',')) {
                int to = whole.tokens().get(i).offset();
                items.add(new Item(TokenText.of(create.substring(from, to), syntax)));
                from = to + 1;
            }
        }
        String head = create.substring(0, whole.tokens().get(open).offset() + 1);
        String tail = create.substring(whole.tokens().get(close).offset());
        return Optional.of(blankBeforeTail(head, items, tail, syntax));
    }

    /** Blanks behind the last item belong to the parenthesis, so that one more item does not come behind them. */
    private static TableText blankBeforeTail(String head, List<Item> items, String tail, SqlSyntax syntax) {
        if (items.isEmpty()) {
            return new TableText(head, items, tail);
        }
        String last = items.get(items.size() - 1).content().text();
        int end = items.get(items.size() - 1).content().end();
        if (!last.substring(end).isBlank()) {
            return new TableText(head, items, tail);
        }
        items.set(items.size() - 1, new Item(TokenText.of(last.substring(0, end), syntax)));
        return new TableText(head, items, last.substring(end) + tail);
    }

    /** The column of this name. */
    public Optional<TokenText> column(String name) {
        return items.stream()
                .filter(item -> item.isColumn(name))
                .map(Item::content)
                .findFirst();
    }

    /** The names of all columns. */
    public List<String> columns() {
        return items.stream()
                .filter(Item::isColumn)
                .map(item -> item.name().orElseThrow())
                .toList();
    }

    /** The same with each item changed; one that becomes empty goes. */
    public TableText map(UnaryOperator<Item> change) {
        List<Item> changed = new ArrayList<>();
        for (Item item : items) {
            Item next = change.apply(item);
            if (!next.content().tokens().isEmpty()) {
                changed.add(next);
            }
        }
        return new TableText(head, changed, tail);
    }

    /** The same with another text for one column; an empty text takes it away. */
    public TableText withColumn(String name, String text, SqlSyntax syntax) {
        return map(item -> item.isColumn(name) ? item(text, syntax) : item);
    }

    /** The same with one more column, behind the others and before the rules. */
    public TableText plusColumn(String text, SqlSyntax syntax) {
        List<Item> more = new ArrayList<>(items);
        int last = 0;
        while (last < more.size() && more.get(last).isColumn()) {
            last++;
        }
        more.add(last, item(text, syntax));
        return new TableText(head, more, tail);
    }

    /** The same with one more rule, behind all others. */
    public TableText plusRule(String text, SqlSyntax syntax) {
        List<Item> more = new ArrayList<>(items);
        more.add(item(text, syntax));
        return new TableText(head, more, tail);
    }

    private static Item item(String text, SqlSyntax syntax) {
        return new Item(TokenText.of(text.isEmpty() ? "" : "\n    " + text, syntax));
    }

    /** The statement. */
    public String text() {
        StringBuilder all = new StringBuilder(head);
        for (int i = 0; i < items.size(); i++) {
            all.append(i == 0 ? "" : ",").append(items.get(i).content().text());
        }
        return all + tail;
    }
}
