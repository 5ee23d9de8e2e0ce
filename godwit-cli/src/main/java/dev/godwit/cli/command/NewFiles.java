package dev.godwit.cli.command;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The files that a git repository has and had not at another commit: those added since the common ancestor, and those that are not
 * committed yet. A file that was only renamed is not new.
 *
 * @param directory a directory in the repository
 * @param reference the other commit, as git takes it
 */
record NewFiles(Path directory, String reference) {

    /** Migrations that stand in such a file. */
    Set<Version> among(Catalog catalog, List<Path> roots) {
        Set<Path> fresh = files();
        Set<Version> versions = new LinkedHashSet<>();
        for (Migration migration : catalog.migrations()) {
            boolean isNew = roots.stream()
                    .map(root -> real(root.resolve(migration.file())))
                    .anyMatch(fresh::contains);
            if (isNew) {
                versions.add(migration.version());
            }
        }
        return versions;
    }

    private Set<Path> files() {
        if (reference.isBlank() || reference.startsWith("-")) {
            throw failed("\"" + reference + "\" names no commit.");
        }
        Path top = real(Path.of(git("rev-parse", "--show-toplevel").strip()));
        String ancestor = git("merge-base", reference, "HEAD").strip();
        Set<Path> files = new HashSet<>();
        List<String> names = new ArrayList<>();
        names.addAll(list(git("diff", "--name-only", "-z", "--diff-filter=A", "--find-renames", ancestor)));
        names.addAll(list(git("-C", top.toString(), "ls-files", "-z", "--others", "--exclude-standard")));
        names.forEach(name -> files.add(real(top.resolve(name))));
        return files;
    }

    private static List<String> list(String output) {
        return Arrays.stream(output.split("\0")).filter(name -> !name.isEmpty()).toList();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }

    private String git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).directory(directory.toFile()).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw failed("git says: " + complaint.strip());
            }
            return output;
        } catch (IOException e) {
            throw failed("git cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("It was interrupted.");
        }
    }

    private static GodwitException failed(String reason) {
        return GodwitException.of(ErrorCode.USAGE, "Which files are new cannot be told. " + reason)
                .state("Nothing was changed.")
                .hint(
                        "Give --since a branch, a tag or a commit that this clone has; a shallow clone has few: git fetch --unshallow.")
                .build();
    }
}
