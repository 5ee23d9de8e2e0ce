package dev.godwit.cli.command;

import dev.godwit.cli.Surroundings;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.sql.TextSlice;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The seeds of a project.
 *
 * @param directory where they are
 * @param surroundings how messages name them
 * @param scripts the ending of those that are not in Java: {@code .sql}, or {@code .json} for documents
 */
record SeedFiles(Path directory, Surroundings surroundings, String scripts) {

    /** All scripts and Java files of the directory, by name. */
    Map<String, TextSlice> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            throw GodwitException.of(
                            ErrorCode.DIRECTORY_MISSING,
                            "There is no seeds directory " + surroundings.shown(directory) + ".")
                    .hint("`godwit seed make NAME` makes it; `seeds:` in godwit.yaml says where it is.")
                    .build();
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*{" + scripts + ",.java}")) {
            for (Path file : files) {
                names.add(String.valueOf(file.getFileName()));
            }
        }
        Collections.sort(names);
        return named(names);
    }

    /** These, in this order: as they are called in the directory, with or without their extension, or as paths. */
    Map<String, TextSlice> named(List<String> names) {
        Map<String, TextSlice> seeds = new LinkedHashMap<>();
        for (String name : names) {
            Path file = find(name);
            String shown = surroundings.shown(file);
            seeds.put(shown, TextSlice.whole(Utf8File.of(file, shown)));
        }
        return seeds;
    }

    private Path find(String name) {
        for (Path candidate : List.of(
                directory.resolve(name),
                directory.resolve(name + scripts),
                directory.resolve(name + ".java"),
                surroundings.directory().resolve(name))) {
            if (Files.isRegularFile(candidate)) {
                return candidate;
            }
        }
        return directory.resolve(name);
    }
}
