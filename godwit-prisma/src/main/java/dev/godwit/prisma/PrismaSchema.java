package dev.godwit.prisma;

import dev.godwit.compare.Declaration;
import dev.godwit.compare.DesiredSchema;
import dev.godwit.compare.RenameHint;
import dev.godwit.compare.RenameNotes;
import dev.godwit.compare.ServerVersion;
import dev.godwit.dialect.Dialect;
import dev.godwit.prisma.map.LeftOpen;
import dev.godwit.prisma.map.SchemaMapping;
import dev.godwit.prisma.model.Project;
import dev.godwit.prisma.model.ProjectReader;
import dev.godwit.prisma.syntax.Parser;
import dev.godwit.prisma.syntax.SourceText;
import dev.godwit.schema.Schema;
import dev.godwit.schema.diff.Openness;
import java.util.List;
import java.util.Map;

/**
 * A {@code schema.prisma}, in one file or several, as the structure that a database should have: what Prisma's own engine would make, under
 * the same names. Immutable.
 */
public final class PrismaSchema implements DesiredSchema {

    private final Project project;
    private final List<dev.godwit.prisma.syntax.Declaration> declarations;
    private final List<RenameHint> renames;

    private PrismaSchema(
            Project project, List<dev.godwit.prisma.syntax.Declaration> declarations, List<RenameHint> renames) {
        this.project = project;
        this.declarations = declarations;
        this.renames = renames;
    }

    /**
     * Reads the texts of all files of a project.
     *
     * @param where how messages name the project as a whole
     * @throws dev.godwit.error.GodwitException at the first mistake, with file, line and column
     */
    public static PrismaSchema of(List<SourceText> files, String where) {
        List<dev.godwit.prisma.syntax.Declaration> declarations =
                files.stream().flatMap(file -> Parser.parse(file).stream()).toList();
        List<RenameHint> renames = files.stream()
                .flatMap(file -> RenameNotes.in(file.text()).stream())
                .toList();
        return new PrismaSchema(ProjectReader.read(declarations, where), declarations, renames);
    }

    /** The blocks as they are written, with their documentation. */
    public List<dev.godwit.prisma.syntax.Declaration> declarations() {
        return declarations;
    }

    @Override
    public Schema on(Dialect dialect) {
        return SchemaMapping.of(project, dialect);
    }

    @Override
    public Declaration declared(Dialect dialect, ServerVersion version) {
        Openness open = new LeftOpen(project.source().provider());
        return new Declaration(on(dialect), open, Map.of(), List.of());
    }

    /** As Prisma's own engine writes them; SQLite cannot add any to a table. */
    @Override
    public boolean referencesApart(Dialect dialect) {
        return !dialect.engine().equals("sqlite");
    }

    @Override
    public List<RenameHint> renames() {
        return renames;
    }
}
