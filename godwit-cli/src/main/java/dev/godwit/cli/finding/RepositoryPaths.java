package dev.godwit.cli.finding;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names files as code hosts do: from the root of the repository, with {@code /} between folders. */
final class RepositoryPaths {

    private final Path root;
    private final List<Path> places;

    private RepositoryPaths(Path root, List<Path> places) {
        this.root = root;
        this.places = places;
    }

    /**
     * For the repository around a directory, or the directory itself where there is none.
     *
     * @param further directories in which files that are named may be found, besides this one
     */
    static RepositoryPaths around(Path directory, List<Path> further) {
        Path here = directory.toAbsolutePath().normalize();
        List<Path> places = new ArrayList<>(further);
        places.add(here);
        for (Path at = here; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return new RepositoryPaths(at, places);
            }
        }
        return new RepositoryPaths(here, places);
    }

    /** The path; as it was given where there is no such file in the repository. */
    String of(String file) {
        return places.stream()
                .flatMap(place -> at(place, file).stream())
                .filter(path -> Files.exists(path) && path.startsWith(root))
                .findFirst()
                .map(path -> root.relativize(path).toString())
                .orElse(file)
                .replace('\\', '/');
    }

    private static Optional<Path> at(Path place, String file) {
        try {
            return Optional.of(place.resolve(file).toAbsolutePath().normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
