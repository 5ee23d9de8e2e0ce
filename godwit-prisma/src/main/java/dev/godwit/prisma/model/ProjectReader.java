package dev.godwit.prisma.model;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.prisma.syntax.Declaration;
import dev.godwit.prisma.syntax.Declaration.Kind;
import dev.godwit.prisma.syntax.Declaration.Settings;
import dev.godwit.prisma.syntax.Declaration.Structure;
import dev.godwit.prisma.syntax.Declaration.Words;
import dev.godwit.prisma.syntax.Field;
import dev.godwit.prisma.syntax.Mistake;
import dev.godwit.prisma.types.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes sense of the blocks of all files of a project. */
public final class ProjectReader {

    private final List<Declaration> declarations;

    private ProjectReader(List<Declaration> declarations) {
        this.declarations = declarations;
    }

    /**
     * Reads and checks.
     *
     * @param where how messages name the project as a whole
     * @throws dev.godwit.error.GodwitException at the first thing that is wrong, saying where
     */
    public static Project read(List<Declaration> declarations, String where) {
        return new ProjectReader(declarations).project(where);
    }

    private Project project(String where) {
        checkNames();
        refuseTypes();
        DataSource source = source(where);
        Map<String, EnumModel> enums = new LinkedHashMap<>();
        EnumReader enumReader = new EnumReader(new Mapped(source));
        all(Words.class).forEach(words -> enums.put(words.name(), enumReader.read(words)));
        Set<String> names =
                all(Structure.class).stream().map(Structure::name).collect(Collectors.toCollection(LinkedHashSet::new));
        TypeNames types = new TypeNames(enums, names);
        Map<String, Model> models = new LinkedHashMap<>();
        ModelReader modelReader = new ModelReader(source, types);
        all(Structure.class).forEach(structure -> models.put(structure.name(), modelReader.read(structure)));
        checkTables(models.values());
        List<Relation> relations = new RelationPairs(ends(source, models, types)).relations();
        return new Project(source, List.copyOf(enums.values()), List.copyOf(models.values()), relations);
    }

    private <D extends Declaration> List<D> all(Class<D> kind) {
        return declarations.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void checkNames() {
        Set<String> types = new HashSet<>();
        Set<String> settings = new HashSet<>();
        for (Declaration declaration : declarations) {
            boolean isSettings = declaration instanceof Settings;
            boolean isNew = isSettings
                    ? settings.add(declaration.word() + " " + declaration.name())
                    : types.add(declaration.name());
            if (!isNew) {
                throw Mistake.at(
                        declaration.spot(),
                        "There are two blocks with the name " + declaration.name() + ".",
                        "Give this " + declaration.word() + " another name, or leave it out.");
            } else if (!isSettings && Scalar.words().contains(declaration.name())) {
                throw Mistake.at(
                        declaration.spot(),
                        declaration.name() + " is a type of the language itself.",
                        "Give this " + declaration.word() + " another name; @@map keeps the name of its table.");
            }
        }
    }

    private void refuseTypes() {
        for (Structure structure : all(Structure.class)) {
            if (structure.kind() == Kind.TYPE) {
                throw Mistake.at(
                        structure.spot(),
                        "The type " + structure.name() + " is a part of a document, which only MongoDB has.",
                        "Make it a model with a relation, or store it as Json.");
            }
        }
    }

    private DataSource source(String where) {
        List<Settings> sources = all(Settings.class).stream()
                .filter(settings -> settings.word().equals("datasource"))
                .toList();
        if (sources.isEmpty()) {
            throw GodwitException.of(ErrorCode.SCHEMA_MALFORMED, where + " has no datasource.")
                    .hint("Write for example: datasource db { provider = \"postgresql\" }, on three lines.")
                    .build();
        } else if (sources.size() > 1) {
            throw Mistake.at(sources.get(1).spot(), "There are two datasources.", "Leave one of them out.");
        }
        return new DataSourceReader(sources.get(0)).read();
    }

    private static void checkTables(Iterable<Model> models) {
        Set<String> tables = new HashSet<>();
        for (Model model : models) {
            if (!tables.add(model.schema().orElse("") + "." + model.table())) {
                throw Mistake.at(
                        model.spot(),
                        "Two models have the table " + model.table() + ".",
                        "Give one of them another table with @@map.");
            }
        }
    }

    private static List<RelationEnd> ends(DataSource source, Map<String, Model> models, TypeNames types) {
        RelationEndReader reader = new RelationEndReader(source, models);
        List<RelationEnd> ends = new ArrayList<>();
        for (Model model : models.values()) {
            for (Field field : model.written().fields()) {
                if (types.stored(field).isEmpty()) {
                    ends.add(reader.read(model, field));
                }
            }
        }
        return ends;
    }
}
