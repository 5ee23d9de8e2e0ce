package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.dialect.schema.TableText;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.error.GodwitException;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.PrimaryKey;
import dev.godwit.schema.DataType.Enumeration;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.ConstraintChange.Kind;
import dev.godwit.sql.SqlSyntax;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What changes make of the text of a table; all that they do not speak of stays as it is written. */
record SqliteEdits(Names names, SqliteColumns columns, ConstraintTexts rules, SqlSyntax syntax) {

    SqliteTable edit(SqliteTable table, ColumnChange change) {
        if (change instanceof ColumnChange.Add add) {
            return table.with(table.text().plusColumn(columns.definition(add.definition(), ""), syntax));
        } else if (change instanceof ColumnChange.Drop drop) {
            return drop(table, drop.column());
        } else if (change instanceof ColumnChange.Redefine redefine) {
            return redefine(table, redefine);
        } else if (change instanceof ColumnChange.SetNullable set) {
            return column(table, set.column(), column -> {
                SqliteColumnText bare = column.without("NOT").without("NULL");
                return set.nullable() ? bare : bare.plus("NOT NULL");
            });
        }
        ColumnChange.SetDefault set = (ColumnChange.SetDefault) change;
        return column(table, set.column(), column -> {
            SqliteColumnText bare = column.without("DEFAULT");
            return set.value()
                    .map(value -> bare.plus("DEFAULT " + columns.defaultOf(value)))
                    .orElse(bare);
        });
    }

    private SqliteTable column(SqliteTable table, String name, UnaryOperator<SqliteColumnText> change) {
        TokenText text = table.text().column(name).orElseThrow(() -> missing(table, "column", name));
        return table.with(table.text()
                .map(item -> item.isColumn(name)
                        ? new TableText.Item(
                                change.apply(SqliteColumnText.of(text)).content())
                        : item));
    }

    /** Rules and indexes over the column go with it, as they do in other engines. */
    private SqliteTable drop(SqliteTable table, String column) {
        TableText text = table.text()
                .map(item -> item.isColumn(column) || (!item.isColumn() && isOver(item, column))
                        ? new TableText.Item(TokenText.of("", syntax))
                        : item);
        List<TokenText> others = table.others().stream()
                .filter(other -> SqliteTable.isTrigger(other) || !other.mentions(column))
                .toList();
        return table.with(text).withOthers(others);
    }

    private static boolean isOver(TableText.Item rule, String column) {
        TokenText content = rule.content();
        int reference = content.find("REFERENCES");
        return content.tokens().subList(0, reference < 0 ? content.tokens().size() : reference).stream()
                .anyMatch(token -> token.isIdentifier() && token.unquoted().equalsIgnoreCase(column));
    }

    private SqliteTable redefine(SqliteTable table, ColumnChange.Redefine change) {
        Column to = change.to();
        Optional<PrimaryKeyText> tableKey = to.identity().isPresent() ? singleKey(table, to.name()) : Optional.empty();
        SqliteTable kept = tableKey.isPresent() ? withoutPrimaryKey(table) : table;
        return column(
                kept,
                to.name(),
                column -> SqliteColumnText.of(
                        TokenText.of(space(column.content()) + redefined(column, change, tableKey), syntax)));
    }

    private static String space(TokenText content) {
        return content.text().substring(0, content.tokens().get(0).offset());
    }

    private String redefined(SqliteColumnText old, ColumnChange.Redefine change, Optional<PrimaryKeyText> tableKey) {
        Column to = change.to();
        StringBuilder text = new StringBuilder(columns.head(to));
        boolean numbered = to.identity().isPresent();
        boolean keyed = false;
        for (SqliteColumnText.Clause clause : old.clauses()) {
            String words = old.text(clause);
            switch (clause.kind()) {
                case "PRIMARY" -> {
                    keyed = true;
                    text.append(' ')
                            .append(words.replaceAll("(?i)\\s+AUTOINCREMENT", ""))
                            .append(numbered ? " AUTOINCREMENT" : "");
                }
                case "UNIQUE", "REFERENCES" -> text.append(' ').append(words);
                case "CHECK" -> text.append(isOfWords(old, clause, change) ? "" : " " + words);
                default -> {}
            }
        }
        if (numbered && !keyed) {
            text.append(tableKey.orElseThrow(() -> notAKey(to.name())).words()).append(" PRIMARY KEY AUTOINCREMENT");
        }
        return text + columns.check(to) + columns.generated(to);
    }

    /** Whether it is the check that makes an enumeration of the column. */
    private static boolean isOfWords(
            SqliteColumnText column, SqliteColumnText.Clause clause, ColumnChange.Redefine change) {
        boolean was = change.was().isEmpty() || change.was().get().type() instanceof Enumeration;
        int check = clause.name().isPresent() ? clause.from() + 2 : clause.from();
        return was
                && column.content().is(check + 3, "IN")
                && column.content().tokens().get(check + 2).unquoted().equalsIgnoreCase(change.column());
    }

    static GodwitException notAKey(String column) {
        return Unsupported.because(
                "SQLite numbers rows only in an integer column that is the whole primary key, and column " + column
                        + " is not.",
                "Make it the primary key, or leave the numbering out.");
    }

    SqliteTable edit(SqliteTable table, ConstraintChange change) {
        if (change instanceof ConstraintChange.Add add) {
            return add(table, add);
        } else if (change instanceof ConstraintChange.Drop drop) {
            return drop(table, drop);
        }
        ConstraintChange.Rename rename = (ConstraintChange.Rename) change;
        String to = names.of(rename.to());
        return rule(
                table,
                rename.from(),
                item -> new TableText.Item(item.content().replaced(1, 2, to)),
                (column, clause) ->
                        SqliteColumnText.of(column.content().replaced(clause.from() + 1, clause.from() + 2, to)));
    }

    /** A column that numbers itself is a primary key already. */
    private SqliteTable add(SqliteTable table, ConstraintChange.Add change) {
        boolean there = change.constraint() instanceof PrimaryKey key
                && key.columns().size() == 1
                && table.text()
                        .column(key.columns().get(0))
                        .filter(text -> text.find("AUTOINCREMENT") >= 0)
                        .isPresent();
        return there ? table : table.with(table.text().plusRule(rules.of(change.constraint()), syntax));
    }

    private SqliteTable drop(SqliteTable table, ConstraintChange.Drop change) {
        if (change.ruleKind() == Kind.PRIMARY_KEY) {
            return withoutPrimaryKey(table);
        } else if (change.name().isEmpty()) {
            return withoutUnnamed(table, change.was().orElseThrow());
        }
        return rule(
                table,
                change.name().orElseThrow(),
                item -> new TableText.Item(TokenText.of("", syntax)),
                SqliteColumnText::without);
    }

    /** A rule without a name is the one that says the same, of the table or of its only column. */
    private SqliteTable withoutUnnamed(SqliteTable table, Constraint rule) {
        List<String> wanted = words(TokenText.of(rules.of(rule), syntax));
        String clauseKind = rule instanceof Constraint.ForeignKey ? "REFERENCES" : wanted.get(0);
        boolean[] found = new boolean[1];
        TableText text = table.text().map(item -> {
            if (found[0]) {
                return item;
            } else if (!item.isColumn()) {
                found[0] = words(item.content()).equals(wanted);
                return found[0] ? new TableText.Item(TokenText.of("", syntax)) : item;
            }
            SqliteColumnText column = SqliteColumnText.of(item.content());
            Optional<SqliteColumnText.Clause> clause = column.clauses().stream()
                    .filter(it -> it.kind().equals(clauseKind) && it.name().isEmpty())
                    .filter(it -> rule.columns().isEmpty()
                            ? words(TokenText.of(column.text(it), syntax)).equals(wanted)
                            : rule.columns().size() == 1
                                    && item.isColumn(rule.columns().get(0)))
                    .findFirst();
            found[0] = clause.isPresent();
            return clause.map(it -> new TableText.Item(column.without(it).content()))
                    .orElse(item);
        });
        if (!found[0]) {
            throw missing(table, "rule", rules.of(rule));
        }
        return table.with(text);
    }

    private static List<String> words(TokenText text) {
        return text.tokens().stream()
                .map(token -> token.unquoted().toUpperCase(Locale.ROOT))
                .toList();
    }

    private SqliteTable withoutPrimaryKey(SqliteTable table) {
        return table.with(table.text().map(item -> {
            if (item.isColumn()) {
                SqliteColumnText column = SqliteColumnText.of(item.content());
                return column.clause("PRIMARY").isPresent()
                        ? new TableText.Item(column.without("PRIMARY").content())
                        : item;
            }
            return item.content().find("PRIMARY", "KEY") >= 0 ? new TableText.Item(TokenText.of("", syntax)) : item;
        }));
    }

    /** The rule of the table that makes this column alone its primary key. */
    private Optional<PrimaryKeyText> singleKey(SqliteTable table, String column) {
        return table.text().items().stream()
                .filter(item -> !item.isColumn() && item.content().find("PRIMARY", "KEY") >= 0)
                .filter(item -> item.content()
                        .names(item.content().find("PRIMARY", "KEY") + 2)
                        .equals(List.of(column)))
                .map(item -> new PrimaryKeyText(
                        item.name().map(name -> " CONSTRAINT " + names.of(name)).orElse("")))
                .findFirst();
    }

    /** The words in front of a primary key. */
    private record PrimaryKeyText(String words) {}

    /** What is done with a clause of a column. */
    private interface ClauseEdit {
        SqliteColumnText apply(SqliteColumnText column, SqliteColumnText.Clause clause);
    }

    private SqliteTable rule(
            SqliteTable table, String name, UnaryOperator<TableText.Item> ofTable, ClauseEdit ofColumn) {
        boolean[] found = new boolean[1];
        TableText text = table.text().map(item -> {
            if (!item.isColumn()) {
                boolean it = item.name().filter(name::equalsIgnoreCase).isPresent();
                found[0] |= it;
                return it ? ofTable.apply(item) : item;
            }
            SqliteColumnText column = SqliteColumnText.of(item.content());
            Optional<SqliteColumnText.Clause> clause = column.named(name);
            found[0] |= clause.isPresent();
            return clause.map(
                            it -> new TableText.Item(ofColumn.apply(column, it).content()))
                    .orElse(item);
        });
        if (!found[0]) {
            throw missing(table, "rule", name);
        }
        return table.with(text);
    }

    private static GodwitException missing(SqliteTable table, String what, String name) {
        return Unsupported.because(
                "Table " + table.name() + " has no " + what + " " + name + ".",
                "Look at it with .schema in the sqlite3 shell.");
    }
}
