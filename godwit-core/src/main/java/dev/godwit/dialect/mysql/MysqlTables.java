package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.ConstraintTexts;
import dev.godwit.dialect.schema.Piece;
import dev.godwit.dialect.schema.Piece.Action;
import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.dialect.schema.TableChanges;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tables; all that belongs to one is in one statement, because each statement commits. */
record MysqlTables(Names names, MysqlVariant variant, MysqlColumns columns, ConstraintTexts rules, MysqlIndexes indexes)
        implements TableChanges {

    /** The option that says how rows are spread over partitions. */
    static final String PARTITION_BY = "partition by";

    @Override
    public List<Piece> create(TableChange.Create change) {
        Table table = change.definition();
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(columns.definition(column)));
        table.constraints().forEach(rule -> lines.add(rules.of(rule)));
        table.indexes().forEach(index -> lines.add(indexes.key(index, false)));
        return List.of(new Statement("CREATE TABLE " + (change.ifAbsent() ? "IF NOT EXISTS " : "")
                + names.of(table.name()) + " (\n    " + String.join(",\n    ", lines) + "\n)" + options(table)));
    }

    private String options(Table table) {
        Map<String, String> options = new TreeMap<>();
        table.options().forEach((name, value) -> options.put(optionName(name), value));
        table.columns().stream()
                .flatMap(column -> column.identity().stream())
                .filter(identity -> identity.start().isPresent())
                .forEach(identity -> options.put(
                        "AUTO_INCREMENT", String.valueOf(identity.start().getAsLong())));
        table.comment().ifPresent(text -> options.put("COMMENT", MysqlStrings.plain(text)));
        String partitions = Optional.ofNullable(options.remove(optionName(PARTITION_BY)))
                .map(clause -> "\nPARTITION BY " + clause)
                .orElse("");
        return options.entrySet().stream()
                        .map(option -> " " + option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining())
                + partitions;
    }

    private static String optionName(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.equals("CHARSET") || upper.equals("CHARACTER SET") || upper.equals("CHARACTER_SET")
                ? "DEFAULT CHARSET"
                : upper;
    }

    @Override
    public List<Piece> drop(TableChange.Drop change) {
        if (change.cascade()) {
            throw Unsupported.because(
                    variant.displayName() + " does not drop what hangs on table " + change.table() + ".",
                    "Drop the foreign keys and views first.");
        }
        return List.of(
                new Statement("DROP TABLE " + (change.ifPresent() ? "IF EXISTS " : "") + names.of(change.table())));
    }

    @Override
    public List<Piece> rename(TableChange.Rename change) {
        return List.of(
                new Statement("ALTER TABLE " + names.of(change.table()) + " RENAME TO " + names.of(change.to())));
    }

    @Override
    public List<Piece> createLike(TableChange.CreateLike change) {
        return List.of(new Statement("CREATE TABLE " + names.of(change.table()) + " LIKE " + names.of(change.model())));
    }

    @Override
    public List<Piece> setComment(TableChange.SetComment change) {
        return List.of(new Action(
                change.table(),
                "COMMENT = " + MysqlStrings.plain(change.comment().orElse("")),
                "comment"));
    }

    /** An option that is no longer said keeps its value: there is no word for its default. */
    @Override
    public List<Piece> setOptions(TableChange.SetOptions change) {
        return new TreeMap<>(change.options())
                .entrySet().stream()
                        .filter(option -> !option.getValue().equals(change.was().get(option.getKey())))
                        .<Piece>map(option -> new Action(
                                change.table(),
                                optionName(option.getKey())
                                        + (option.getKey().equals(PARTITION_BY) ? " " : "=")
                                        + option.getValue(),
                                "option " + option.getKey()))
                        .toList();
    }
}
