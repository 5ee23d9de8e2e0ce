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
                        .filter(item -> !item.isColumn() && item.content().mentions(name))
                        .map(TableText.Item::content)
                        .filter(content -> content.find("CONSTRAINT") == 0
                                ? content.tokens().get(1).unquoted().equalsIgnoreCase(name)
                                : MysqlRuleText.keyName(content).equalsIgnoreCase(name))
                        .findFirst());
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
