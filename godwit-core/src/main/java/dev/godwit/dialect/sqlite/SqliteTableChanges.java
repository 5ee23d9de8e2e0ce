package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.TableChanges;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.PrimaryKey;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.IndexChange;
import dev.godwit.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables. */
record SqliteTableChanges(
        Names names, SqliteColumns columns, ConstraintTexts rules, SqliteIndexes indexes, SqliteTables tables)
        implements TableChanges {

    private static final Set<String> OPTIONS = Set.of("STRICT", "WITHOUT ROWID");

    @Override
    public List<Piece> create(TableChange.Create change) {
        Table table = change.definition();
        List<String> lines = new ArrayList<>();
        Optional<PrimaryKey> inline = inlineKey(table);
        for (Column column : table.columns()) {
            lines.add(
                    columns.definition(column, inline.flatMap(Constraint::name).orElse("")));
        }
        table.constraints().stream()
                .filter(rule -> !Optional.of(rule).equals(inline.map(Constraint.class::cast)))
                .forEach(rule -> lines.add(rules.of(rule)));
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Statement("CREATE TABLE " + (change.ifAbsent() ? "IF NOT EXISTS " : "") + names.of(table.name())
                + " (\n    " + String.join(",\n    ", lines) + "\n)" + options(table)));
        table.indexes()
                .forEach(index -> pieces.addAll(
                        indexes.create(new IndexChange.Create(table.name(), index, change.ifAbsent(), false))));
        return pieces;
    }

    /** A column that numbers itself says by itself that it is the primary key. */
    private static Optional<PrimaryKey> inlineKey(Table table) {
        Optional<Column> numbered = table.columns().stream()
                .filter(column -> column.identity().isPresent())
                .findFirst();
        if (numbered.isEmpty()) {
            return Optional.empty();
        }
        String name = numbered.get().name();
        return Optional.of(table.primaryKey()
                .filter(key -> key.columns().equals(List.of(name)))
                .orElseThrow(() -> SqliteEdits.notAKey(name)));
    }

    private static String options(Table table) {
        String said = table.options().keySet().stream()
                .map(option -> option.toUpperCase(Locale.ROOT).replace('_', ' '))
                .filter(OPTIONS::contains)
                .sorted()
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "" : " " + said;
    }

    @Override
    public List<Piece> drop(TableChange.Drop change) {
        if (change.cascade()) {
            throw Unsupported.because(
                    "SQLite does not drop what hangs on table " + change.table() + ".",
                    "Drop the views first, and make the tables anew that reference it.");
        }
        return List.of(
                new Statement("DROP TABLE " + (change.ifPresent() ? "IF EXISTS " : "") + names.of(change.table())));
    }

    @Override
    public List<Piece> rename(TableChange.Rename change) {
        return List.of(new Statement("ALTER TABLE " + names.of(change.table()) + " RENAME TO "
                + names.of(change.to().name())));
    }

    @Override
    public List<Piece> createLike(TableChange.CreateLike change) {
        String create = "CREATE TABLE " + names.of(change.table());
        return List.of(new Statement(tables.find(change.model())
                .map(model -> create + " ("
                        + model.text().text().substring(model.text().head().length()))
                .orElse(create + " AS SELECT * FROM " + names.of(change.model()) + " WHERE 0")));
    }

    /** SQLite has no comments. */
    @Override
    public List<Piece> setComment(TableChange.SetComment change) {
        return List.of();
    }

    /** Takes the change into the texts. */
    void remember(TableChange change, List<String> statements) {
        if (change instanceof TableChange.Create create) {
            if (create.ifAbsent() && tables.find(create.table()).isPresent()) {
                return;
            }
            tables.created(create.table(), statements.get(0));
            statements
                    .subList(1, statements.size())
                    .forEach(index -> tables.change(create.table(), table -> table.plus(tables.read(index))));
        } else if (change instanceof TableChange.CreateLike like) {
            tables.created(like.table(), statements.get(0));
        } else if (change instanceof TableChange.Drop drop) {
            tables.dropped(drop.table());
        }
    }
}
