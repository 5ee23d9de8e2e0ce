package dev.godwit.cli.model;

import dev.godwit.dialect.Dialect;
import dev.godwit.error.GodwitException;
import dev.godwit.jpa.write.JpaNames;
import dev.godwit.source.NewMigration;
import dev.godwit.source.NewMigration.Language;
import dev.godwit.source.layout.Stub;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the entity of a model and its migration: both or none, and never over a file that is there.
 *
 * @param sources where Java sources are
 * @param inPackage the package of the entity; empty for none
 * @param migrations writes migrations
 * @param dialect the engine that is configured, if one is
 */
public record ModelFiles(Path sources, String inPackage, NewMigration migrations, Optional<Dialect> dialect) {

    /**
     * Writes both and gives their paths, the entity first.
     *
     * @param language SQL needs an engine that is configured
     * @throws FileAlreadyExistsException when the entity is there already; nothing is written then
     * @throws GodwitException when the engine has no such thing, or the migration cannot be written; nothing is written then
     */
    public List<Path> write(Model model, Language language) throws IOException {
        ModelTable table = ModelTable.of(model);
        String entity = new EntityText(model, table, JpaNames.of(dialect)).text(inPackage);
        // Written in any case: what the engine cannot take is refused before there are files.
        Optional<Stub> sql = dialect.map(engine -> new SqlText(table, engine).stub());
        Stub stub = language == Language.SQL ? sql.orElseThrow() : new MigrationText(model).stub();
        Path file = entityFile(model);
        create(file, entity);
        List<Path> written = new ArrayList<>(List.of(file));
        try {
            written.addAll(
                    migrations.create("create_" + model.table(), stub, language).files());
            return written;
        } catch (GodwitException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private Path entityFile(Model model) {
        Path folder = inPackage.isEmpty() ? sources : sources.resolve(inPackage.replace('.', '/'));
        return folder.resolve(model.name() + ".java");
    }

    private static void create(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    }
}
