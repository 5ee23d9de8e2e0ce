package dev.godwit.prisma.write;

import dev.godwit.prisma.map.Engine;
import dev.godwit.prisma.map.GivenNames;
import dev.godwit.prisma.map.Sayable;
import dev.godwit.prisma.map.Trait;
import dev.godwit.prisma.syntax.Argument;
import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.prisma.syntax.Value;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Index;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The id, the unique keys and the indexes of one table, as attributes of its fields and of its model. */
final class TableKeys {

    private static final Map<String, String> METHODS =
            Map.of("hash", "Hash", "gist", "Gist", "gin", "Gin", "spgist", "SpGist", "brin", "Brin");

    private final Table table;
    private final TableFields fields;
    private final Engine engine;
    private final GivenNames given;
    private final Map<String, List<Attribute>> ofFields = new LinkedHashMap<>();
    private final List<Attribute> ofBlock = new ArrayList<>();
    private final List<List<String>> unique = new ArrayList<>();

    TableKeys(Table table, TableFields fields, Engine engine) {
        this.table = table;
        this.fields = fields;
        this.engine = engine;
        this.given = new GivenNames(engine.longestName());
        table.primaryKey().ifPresent(this::id);
        for (Constraint.Unique key : table.constraints(Constraint.Unique.class)) {
            unique(key.name(), parts(key.columns()));
        }
        for (Index index : table.indexes()) {
            if (!Sayable.isHandmade(index) && index.unique()) {
                unique(Optional.of(index.name()), index.parts());
            } else if (!Sayable.isHandmade(index) && !isOfReference(index)) {
                index(index);
            }
        }
    }

    List<Attribute> ofField(String column) {
        return ofFields.getOrDefault(column, List.of());
    }

    List<Attribute> ofBlock() {
        return ofBlock;
    }

    /** Whether no two rows have these alike. */
    boolean isUnique(Collection<String> columns) {
        return unique.stream()
                .anyMatch(key -> key.size() == columns.size() && new HashSet<>(key).equals(new HashSet<>(columns)));
    }

    /** Whether the client can tell rows from each other. */
    boolean tellsRows() {
        return unique.stream().anyMatch(key -> key.stream().allMatch(this::isFirm));
    }

    private boolean isFirm(String name) {
        boolean isKey =
                table.primaryKey().filter(key -> key.columns().contains(name)).isPresent();
        boolean isNever = table.column(name).filter(Column::nullable).isEmpty();
        return (isKey || isNever) && fields.type(name).unsupported().isEmpty();
    }

    private boolean isOfReference(Index index) {
        return engine.has(Trait.INDEXED_REFERENCES)
                && table.constraint(index.name())
                        .filter(rule -> rule instanceof Constraint.ForeignKey
                                && rule.columns().equals(index.columns()))
                        .isPresent();
    }

    private static List<Index.Part> parts(List<String> columns) {
        return columns.stream().map(Index.Part::column).toList();
    }

    private void id(Constraint.PrimaryKey key) {
        List<Argument> named = engine.has(Trait.NAMED_PRIMARY_KEYS)
                ? map(key.name(), given.primaryKey(table.name().name()))
                : List.of();
        put("id", parts(key.columns()), named);
        unique.add(key.columns());
    }

    private void unique(Optional<String> name, List<Index.Part> parts) {
        List<String> columns = parts.stream().map(Index.Part::text).toList();
        put("unique", parts, map(name, given.unique(table.name().name(), columns)));
        unique.add(columns);
    }

    private void index(Index index) {
        boolean isText = index.method().filter("fulltext"::equals).isPresent();
        List<Argument> arguments = new ArrayList<>(
                map(Optional.of(index.name()), given.index(table.name().name(), index.columns())));
        index.method()
                .flatMap(method -> Optional.ofNullable(METHODS.get(method)))
                .ifPresent(type -> arguments.add(Made.named("type", Made.word(type))));
        block(isText ? "fulltext" : "index", index.parts(), arguments);
    }

    private static List<Argument> map(Optional<String> name, String usual) {
        return name.filter(one -> !one.equals(usual))
                .map(one -> List.of(Made.named("map", Made.text(one))))
                .orElse(List.of());
    }

    private void put(String attribute, List<Index.Part> parts, List<Argument> named) {
        Index.Part first = parts.get(0);
        boolean isPlain = parts.size() == 1 && first.equals(Index.Part.column(first.text()));
        List<Attribute> there = ofFields.computeIfAbsent(first.text(), column -> new ArrayList<>());
        boolean isFree = there.stream().noneMatch(one -> one.name().equals(attribute));
        if (isPlain && isFree) {
            there.add(Made.ofField(attribute, named));
        } else {
            block(attribute, parts, named);
        }
    }

    private void block(String attribute, List<Index.Part> parts, List<Argument> named) {
        List<Argument> arguments = new ArrayList<>();
        arguments.add(Made.plain(Made.many(parts.stream().map(this::part).toList())));
        arguments.addAll(named);
        ofBlock.add(Made.ofBlock(attribute, arguments));
    }

    private Value part(Index.Part part) {
        List<Argument> arguments = new ArrayList<>();
        if (part.descending()) {
            arguments.add(Made.named("sort", Made.word("Desc")));
        }
        part.length().ifPresent(length -> arguments.add(Made.named("length", Made.digits(String.valueOf(length)))));
        part.operatorClass()
                .ifPresent(ops ->
                        arguments.add(Made.named("ops", Made.call("raw", List.of(Made.plain(Made.text(ops)))))));
        String field = fields.name(part.text());
        return arguments.isEmpty() ? Made.word(field) : Made.call(field, arguments);
    }
}
