package dev.godwit.prisma.map;

import dev.godwit.dialect.Dialect;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.prisma.model.Model;
import dev.godwit.prisma.model.Project;
import dev.godwit.prisma.model.Relation;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a project is in a database: the structure that Prisma's own engine would make, under the same names. Views are left out, as Prisma
 * leaves them out, and so are comments with three slashes, which Prisma does not write into databases. Immutable.
 */
public final class SchemaMapping {

    private final Project project;
    private final Engine engine;
    private final Columns columns;
    private final Keys keys;
    private final References references;

    private SchemaMapping(Project project, Engine engine, Dialect dialect) {
        this.project = project;
        this.engine = engine;
        this.columns = new Columns(project.source(), engine, dialect);
        this.keys = new Keys(project.source(), engine);
        this.references = new References(engine);
    }

    /**
     * The structure on an engine.
     *
     * @throws GodwitException where the project says what the engine does not have, saying where
     */
    public static Schema of(Project project, Dialect dialect) {
        Engine engine = Engines.find(dialect.engine())
                .orElseThrow(() -> GodwitException.of(
                                ErrorCode.ENGINE_UNKNOWN,
                                "A Prisma schema makes no structure for " + dialect.displayName() + ".")
                        .hint("Use PostgreSQL, MySQL, MariaDB, SQLite, SQL Server or H2.")
                        .build());
        return new SchemaMapping(project, engine, dialect).schema();
    }

    private Schema schema() {
        boolean isPostgresql = engine.has(Trait.ENUM_TYPES);
        List<EnumType> enums = isPostgresql
                ? project.enums().stream()
                        .map(type -> new EnumType(
                                new Naming(engine).of(type.schema(), type.type(), type.spot()),
                                ColumnTypes.stored(type)))
                        .toList()
                : List.of();
        List<Table> tables = Stream.concat(
                        project.models().stream()
                                .filter(model -> !model.isView())
                                .map(this::table),
                        pairs())
                .toList();
        return new Schema(
                namespaces(),
                isPostgresql ? project.source().extensions() : List.of(),
                enums,
                List.of(),
                tables,
                List.of(),
                List.of(),
                List.of());
    }

    private List<String> namespaces() {
        return engine.has(Trait.SCHEMAS)
                ? project.source().schemas().stream()
                        .filter(name ->
                                !engine.usualSchema().filter(name::equals).isPresent())
                        .toList()
                : List.of();
    }

    private Stream<Table> pairs() {
        Pairs pairs = new Pairs(engine, columns, project.source().foreignKeys());
        return project.relations().stream()
                .filter(Relation.ManyToMany.class::isInstance)
                .map(Relation.ManyToMany.class::cast)
                .filter(relation -> !relation.a().isView() && !relation.b().isView())
                .map(pairs::table);
    }

    private Table table(Model model) {
        QualifiedName name = new Naming(engine).of(model.schema(), model.table(), model.spot());
        List<Constraint> rules = new ArrayList<>();
        model.id().map(key -> keys.primary(model, key)).ifPresent(rules::add);
        rules.addAll(keys.rules(model));
        if (project.source().foreignKeys()) {
            project.relations().stream()
                    .filter(Relation.Reference.class::isInstance)
                    .map(Relation.Reference.class::cast)
                    .filter(relation ->
                            relation.from().equals(model) && !relation.to().isView())
                    .map(references::of)
                    .forEach(rules::add);
        }
        return Table.of(
                        name,
                        model.fields().stream()
                                .map(field -> columns.of(model, field))
                                .toList())
                .withConstraints(rules)
                .withIndexes(keys.indexes(model))
                .withOptions(engine.options());
    }
}
