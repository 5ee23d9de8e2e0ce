package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.schema.TableText;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.QualifiedName;
import dev.godwit.sql.SqlSyntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All tables as they are by now: as the file has them, with what was written since. Not thread-safe. */
final class SqliteTables {

    private final ExistingTables existing;
    private final SqlSyntax syntax;
    private final Map<String, Optional<SqliteTable>> known = new LinkedHashMap<>();
    private final Map<String, String> views = new LinkedHashMap<>();
    private boolean looked;

    SqliteTables(ExistingTables existing, SqlSyntax syntax) {
        this.existing = existing;
        this.syntax = syntax;
    }

    SqlSyntax syntax() {
        return syntax;
    }

    TokenText read(String sql) {
        return TokenText.of(sql, syntax);
    }

    Optional<SqliteTable> find(QualifiedName name) {
        return known.computeIfAbsent(key(name), any -> existing.find(name).flatMap(found -> read(name, found)));
    }

    private Optional<SqliteTable> read(QualifiedName name, ExistingTables.Definition found) {
        return TableText.of(found.create(), syntax)
                .map(text -> new SqliteTable(
                        name, text, found.others().stream().map(this::read).toList()));
    }

    /** All that are known; the file is looked at when this is first asked. */
    List<SqliteTable> all() {
        if (!looked) {
            looked = true;
            existing.tableNames().forEach(this::find);
        }
        return known.values().stream().flatMap(Optional::stream).toList();
    }

    void put(SqliteTable table) {
        known.put(key(table.name()), Optional.of(table));
    }

    void created(QualifiedName name, String create) {
        TableText.of(create, syntax).ifPresent(text -> put(new SqliteTable(name, text, List.of())));
    }

    void dropped(QualifiedName name) {
        known.put(key(name), Optional.empty());
    }

    /** Does nothing where the table is not known. */
    void change(QualifiedName name, UnaryOperator<SqliteTable> change) {
        find(name).ifPresent(table -> put(change.apply(table)));
    }

    void changeAll(UnaryOperator<SqliteTable> change) {
        all().forEach(table -> put(change.apply(table)));
    }

    Optional<String> view(QualifiedName name) {
        String key = key(name);
        return views.containsKey(key)
                ? Optional.of(views.get(key))
                : existing.find(name).map(ExistingTables.Definition::create);
    }

    void putView(QualifiedName name, String create) {
        views.put(key(name), create);
    }

    private static String key(QualifiedName name) {
        return (name.schema()
                                .filter(schema -> !schema.equals("main"))
                                .map(s -> s + ".")
                                .orElse("")
                        + name.name())
                .toLowerCase(Locale.ROOT);
    }
}
