package dev.godwit.jpa;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where files with persistence units are found: as files, or else on the class path.
 *
 * @param base what relative names of files are relative to
 */
record PersistenceFiles(Path base, List<Path> classPath) {

    PersistenceFiles {
        classPath = List.copyOf(classPath);
    }

    /** Whether it is the name of such a file rather than that of a package, which may be {@code com.example.xml}. */
    static boolean isFile(String name) {
        return name.endsWith(".xml") && (name.contains("/") || name.indexOf('.') == name.lastIndexOf('.'));
    }

    /**
     * The unit of a file.
     *
     * @param wanted its name, which can be left out where there is only one
     */
    PersistenceUnit unit(String file, Optional<String> wanted) {
        List<PersistenceUnit> units = units(file);
        List<PersistenceUnit> found = wanted.map(name ->
                        units.stream().filter(unit -> unit.name().equals(name)).toList())
                .orElse(units);
        if (found.size() == 1) {
            return found.get(0);
        }
        String there = units.stream().map(PersistenceUnit::name).collect(Collectors.joining(", "));
        throw GodwitException.of(
                        ErrorCode.CONFIGURATION,
                        units.isEmpty()
                                ? file + " has no persistence unit."
                                : wanted.map(name -> file + " has no persistence unit " + name + "; there are: ")
                                                .orElse(file + " has several persistence units: ")
                                        + there + ".")
                .hint("Name one of those that it has: jpa:" + file + "?unit=NAME.")
                .build();
    }

    private List<PersistenceUnit> units(String file) {
        Path plain = base.resolve(file);
        if (Files.isRegularFile(plain)) {
            return read(plain, file);
        }
        for (Path entry : classPath) {
            Optional<List<PersistenceUnit>> units = within(entry, file);
            if (units.isPresent()) {
                return units.get();
            }
        }
        throw GodwitException.of(
                        ErrorCode.CONFIGURATION,
                        "There is no file " + file + " in "
                                + base.toAbsolutePath().normalize() + ", and none on the class path " + classPath + ".")
                .hint(
                        "Name it from the directory of godwit.yaml, for example jpa:src/main/resources/META-INF/persistence.xml.")
                .build();
    }

    private static Optional<List<PersistenceUnit>> within(Path entry, String file) {
        if (Files.isDirectory(entry)) {
            Path path = entry.resolve(file);
            return Files.isRegularFile(path) ? Optional.of(read(path, path.toString())) : Optional.empty();
        }
        try (FileSystem jar = FileSystems.newFileSystem(entry)) {
            Path path = jar.getPath(file);
            return Files.isRegularFile(path) ? Optional.of(read(path, entry + "!/" + file)) : Optional.empty();
        } catch (IOException e) {
            throw EntityFinder.unreadable(entry, e);
        }
    }

    private static List<PersistenceUnit> read(Path path, String where) {
        try (InputStream in = Files.newInputStream(path)) {
            return PersistenceXml.read(in, where);
        } catch (IOException e) {
            throw EntityFinder.unreadable(path, e);
        }
    }
}
