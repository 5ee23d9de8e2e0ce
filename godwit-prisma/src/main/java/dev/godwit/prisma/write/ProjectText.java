package dev.godwit.prisma.write;

import dev.godwit.dialect.ColumnWords;
import dev.godwit.prisma.map.Engine;
import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.prisma.syntax.Declaration;
import dev.godwit.prisma.syntax.Declaration.Kind;
import dev.godwit.prisma.syntax.Declaration.Structure;
import dev.godwit.prisma.syntax.Field;
import dev.godwit.prisma.syntax.Field.Arity;
import dev.godwit.prisma.types.NativeKinds;
import dev.godwit.prisma.types.Provider;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The models and enums of a structure. */
final class ProjectText {

    private final SchemaNote schemas;
    private final BlockNames names;
    private final EnumBlocks enums;
    private final FieldDefaults defaults;
    private final RelationFields relations;
    private final Map<QualifiedName, TableFields> fields = new LinkedHashMap<>();
    private final Map<QualifiedName, TableKeys> keys = new LinkedHashMap<>();
    private final Map<QualifiedName, List<String>> unsaid = new LinkedHashMap<>();
    private final List<Table> models;

    ProjectText(Schema schema, Engine engine, Provider provider, ColumnWords sql, SourceBlock source) {
        this.schemas = new SchemaNote(engine.usualSchema(), source.namesSchemas(schema));
        this.names = new BlockNames(schema);
        this.enums = new EnumBlocks(BlockNames.all(schema), names);
        this.defaults = new FieldDefaults(engine, sql, enums.words());
        this.relations = new RelationFields(names, engine, fields, keys);
        FieldTypes types = new FieldTypes(engine, sql, NativeKinds.of(provider), source.name(), names);
        List<PairTables.Pair> pairs = new PairTables(schema, names).all();
        this.models = schema.tables().stream()
                .filter(table -> pairs.stream().noneMatch(pair -> pair.table().equals(table)))
                .toList();
        for (Table table : models) {
            TableFields own = new TableFields(table, types);
            fields.put(table.name(), own);
            keys.put(table.name(), new TableKeys(table, own, engine));
            unsaid.put(table.name(), new ArrayList<>(Unsaid.of(table)));
        }
        relations.add(references(new References(schema, fields, keys, provider == Provider.POSTGRESQL)), pairs);
    }

    private List<References.Reference> references(References all) {
        List<References.Reference> references = new ArrayList<>();
        for (Table table : models) {
            for (ForeignKey key : table.constraints(ForeignKey.class)) {
                Optional<References.Reference> reference = all.of(table, key);
                reference.ifPresent(references::add);
                if (reference.isEmpty()) {
                    unsaid(table).add("foreign key " + key.name().orElse("of " + String.join(", ", key.columns())));
                }
            }
        }
        return references;
    }

    List<Declaration> declarations() {
        return Stream.<Declaration>concat(models.stream().map(this::model), enums.blocks(schemas).stream())
                .toList();
    }

    /** What of the tables is not said, each with the name of its table. */
    List<String> unsaid() {
        List<String> all = new ArrayList<>();
        unsaid.forEach((table, parts) -> parts.forEach(part -> all.add(part + " of " + table)));
        return all;
    }

    private List<String> unsaid(Table table) {
        return Optional.ofNullable(unsaid.get(table.name())).orElseThrow();
    }

    private Structure model(Table table) {
        TableKeys own = Optional.ofNullable(keys.get(table.name())).orElseThrow();
        List<Field> all = new ArrayList<>();
        table.columns().forEach(column -> all.add(field(table, column, own)));
        all.addAll(relations.of(table));
        String name = names.model(table.name());
        List<Attribute> attributes = new ArrayList<>(own.ofBlock());
        attributes.addAll(EnumBlocks.map(name, table.name().name(), true));
        schemas.of(table.name()).ifPresent(attributes::add);
        if (!own.tellsRows()) {
            attributes.add(Made.ofBlock("ignore", List.of()));
        }
        return new Structure(Made.SPOT, Kind.MODEL, name, all, attributes, documentation(table, own));
    }

    private List<String> documentation(Table table, TableKeys own) {
        List<String> lines = new ArrayList<>();
        table.comment().ifPresent(text -> text.lines().forEach(lines::add));
        if (!own.tellsRows()) {
            lines.add("Nothing tells the rows of this table from each other, so the client leaves it out.");
        }
        if (!unsaid(table).isEmpty()) {
            lines.add("Not said here: " + String.join(", ", unsaid(table)) + ".");
        }
        return lines;
    }

    private Field field(Table table, Column column, TableKeys own) {
        TableFields named = Optional.ofNullable(fields.get(table.name())).orElseThrow();
        WrittenType type = named.type(column.name());
        String name = named.name(column.name());
        List<Attribute> attributes = new ArrayList<>(own.ofField(column.name()));
        defaults.of(table, column, type).ifPresent(attributes::add);
        attributes.addAll(EnumBlocks.map(name, column.name(), false));
        type.nativeType().ifPresent(attributes::add);
        return new Field(
                Made.SPOT,
                name,
                type.word(),
                Made.SPOT,
                type.unsupported(),
                arity(table, column, type),
                attributes,
                column.comment().map(text -> text.lines().toList()).orElse(List.of()));
    }

    private static Arity arity(Table table, Column column, WrittenType type) {
        boolean isKey = table.primaryKey()
                .filter(key -> key.columns().contains(column.name()))
                .isPresent();
        if (type.isList()) {
            return Arity.LIST;
        }
        boolean isCounted = column.identity().isPresent();
        return column.nullable() && !isKey && !isCounted ? Arity.OPTIONAL : Arity.REQUIRED;
    }
}
