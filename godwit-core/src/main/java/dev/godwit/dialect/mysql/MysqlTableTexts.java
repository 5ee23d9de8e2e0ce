package dev.godwit.dialect.mysql;

import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.schema.TableText;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.QualifiedName;
import dev.godwit.sql.SqlSyntax;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The tables as they are by now: as the database has them, with what was written since. Not thread-safe. */
final class MysqlTableTexts {

    private final ExistingTables existing;
    private final SqlSyntax syntax;
    private final Map<QualifiedName, Optional<TableText>> known = new HashMap<>();

    MysqlTableTexts(ExistingTables existing, SqlSyntax syntax) {
        this.existing = existing;
        this.syntax = syntax;
    }

    Optional<TableText> find(QualifiedName table) {
        return known.computeIfAbsent(
                table, name -> existing.find(name).flatMap(found -> TableText.of(found.create(), syntax)));
    }

    /** A column, as {@code CREATE TABLE} has it. */
    Optional<TokenText> column(QualifiedName table, String column) {
        return find(table).flatMap(text -> text.column(column));
    }

    /** A rule or a key by its name, as {@code CREATE TABLE} has it. */
    Optional<TokenText> rule(QualifiedName table, String name) {
        return find(table)
                .flatMap(text -> text.items().stream()
                        .filter(item -> isRule(item, name))
                        .map(TableText.Item::content)
                        .findFirst());
    }

    private static boolean isRule(TableText.Item item, String name) {
        return !item.isColumn() && MysqlRuleText.name(item.content()).equalsIgnoreCase(name);
    }

    /** Another text for a rule; an empty one takes it away. */
    void changeRule(QualifiedName table, String name, UnaryOperator<TokenText> change) {
        change(
                table,
                text -> text.map(item -> isRule(item, name) ? new TableText.Item(change.apply(item.content())) : item));
    }

    void created(QualifiedName table, String create) {
        known.put(table, TableText.of(create, syntax));
    }

    void dropped(QualifiedName table) {
        known.put(table, Optional.empty());
    }

    void renamed(QualifiedName from, QualifiedName to) {
        known.put(to, find(from));
        dropped(from);
    }

    /** Does nothing where the table is not known. */
    void change(QualifiedName table, UnaryOperator<TableText> change) {
        find(table).ifPresent(text -> known.put(table, Optional.of(change.apply(text))));
    }

    SqlSyntax syntax() {
        return syntax;
    }
}
