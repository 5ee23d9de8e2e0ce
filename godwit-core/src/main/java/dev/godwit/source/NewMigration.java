package dev.godwit.source;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.IoReason;
import dev.godwit.error.Place;
import dev.godwit.migration.Version;
import dev.godwit.source.layout.ExistingNames;
import dev.godwit.source.layout.FileShape;
import dev.godwit.source.layout.Stub;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes new migrations into a directory, in the layout of the newest one there. Never overwrites anything; creates the directory if it
 * is missing. Immutable.
 *
 * @param directory where migrations are
 * @param clock what the version is taken from, in UTC
 */
public record NewMigration(Path directory, Clock clock) {

    /** How often a version that another process takes at the same moment is given up for the next one. */
    private static final int ATTEMPTS = 10;

    /**
     * A migration that has been written.
     *
     * @param files the file, or that of the up and that of the down
     */
    public record Created(Version version, String name, List<Path> files) {
        public Created {
            files = List.copyOf(files);
        }
    }

    /** What a new migration is written in. */
    public enum Language {
        /** SQL, in the layout of the newest migration that is there. */
        SQL,
        /** Java. */
        JAVA,
        /** Commands of a document database, in JSON. */
        JSON
    }

    /** Writes an empty migration. */
    public Created create(String name) {
        return create(name, Stub.DEFAULT, Language.SQL);
    }

    /**
     * Writes a migration.
     *
     * @param name as a person writes it: {@code Create milestones!} becomes {@code create_milestones}
     * @param stub its text
     * @throws GodwitException USAGE when nothing is left of the name, FILE_UNREADABLE when the files cannot be written
     */
    public Created create(String name, Stub stub, Language language) {
        String clean = new MigrationName(name).clean();
        try {
            Files.createDirectories(directory);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                ExistingNames existing = existing();
                Version version = new NextVersion(clock).after(existing.newest());
                FileShape shape = shape(language, existing);
                List<Path> files = paths(shape, version, clean);
                if (write(files, textsFor(shape, files, stub.of(version.text(), clean)))) {
                    return new Created(version, clean, files);
                }
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        throw unwritable(new IOException("Another process takes every version."));
    }

    private static FileShape shape(Language language, ExistingNames existing) {
        return switch (language) {
            case SQL -> existing.shape();
            case JAVA -> FileShape.JAVA;
            case JSON -> FileShape.JSON;
        };
    }

    private ExistingNames existing() {
        List<String> names = new ArrayList<>();
        for (DirectoryListing.Listed file : DirectoryListing.of(directory, directory.toString())) {
            names.add(file.path());
        }
        return ExistingNames.of(names);
    }

    private List<Path> paths(FileShape shape, Version version, String name) {
        List<Path> paths = new ArrayList<>();
        for (String path : shape.paths(version, name)) {
            paths.add(directory.resolve(path));
        }
        return paths;
    }

    private static List<String> textsFor(FileShape shape, List<Path> files, Stub stub) {
        return shape.isWhole() ? List.of(stub.text()) : stub.texts(files.size());
    }

    /** Writes all of the files or none; false when one of them is already there. */
    private static boolean write(List<Path> files, List<String> texts) throws IOException {
        List<Path> written = new ArrayList<>();
        try {
            for (int i = 0; i < files.size(); i++) {
                Path parent = files.get(i).getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.writeString(files.get(i), texts.get(i), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                written.add(files.get(i));
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            for (Path file : written) {
                Files.delete(file);
            }
            return false;
        }
    }

    private GodwitException unwritable(IOException cause) {
        return GodwitException.of(
                        ErrorCode.FILE_UNREADABLE, directory + " cannot be written to: " + IoReason.of(cause) + ".")
                .at(Place.of(directory.toString()))
                .hint("Check the rights on it and the space on its disk.")
                .cause(cause)
                .build();
    }
}
