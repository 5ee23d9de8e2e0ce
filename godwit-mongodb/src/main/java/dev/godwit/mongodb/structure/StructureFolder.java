package dev.godwit.mongodb.structure;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.IoReason;
import dev.godwit.error.Place;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with a file {@code NAME.json} for each declared collection. */
public final class StructureFolder {

    private static final String EXTENSION = ".json";

    private final Path folder;

    /** This folder. */
    public StructureFolder(Path folder) {
        this.folder = folder;
    }

    /** All collections that are declared in it, in the order of their names. */
    public List<CollectionStructure> read() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(EXTENSION))
                    .sorted()
                    .map(StructureFolder::read)
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static CollectionStructure read(Path file) {
        try {
            String collection = name(file).substring(0, name(file).length() - EXTENSION.length());
            return StructureFile.read(file.toString(), collection, Files.readString(file));
        } catch (CharacterCodingException e) {
            throw GodwitException.of(ErrorCode.FILE_NOT_UTF8, file + " is not UTF-8.")
                    .at(Place.of(file.toString()))
                    .hint("Save the file as UTF-8.")
                    .cause(e)
                    .build();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Writes a file for each collection, in place of what stands there; other files stay. Returns what was written. */
    public List<Path> write(List<CollectionStructure> collections) {
        return collections.stream().map(this::write).toList();
    }

    private Path write(CollectionStructure collection) {
        Path file = folder.resolve(collection.name() + EXTENSION);
        try {
            Files.createDirectories(folder);
            return Files.writeString(file, StructureFile.written(collection));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static GodwitException unreadable(Path path, IOException e) {
        return GodwitException.of(
                        ErrorCode.FILE_UNREADABLE, path + " cannot be read or written: " + IoReason.of(e) + ".")
                .at(Place.of(path.toString()))
                .hint("Check the path and its rights.")
                .cause(e)
                .build();
    }
}
