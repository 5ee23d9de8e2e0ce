package dev.godwit.lint.fix;

import dev.godwit.lint.LintReport.Found;
import java.util.List;
import java.util.Optional;

/**
 * What would make unsafe migrations safe. Nothing has been written.
 *
 * @param changes of files, in the order in which they are to be read
 * @param later what is to become a migration in a later release
 * @param left findings that stay, each with the reason
 * @param refused migrations that are not touched at all, each with the reason
 */
public record FixReport(List<FileChange> changes, List<Later> later, List<Left> left, List<Refused> refused) {

    public FixReport {
        changes = List.copyOf(changes);
        later = List.copyOf(later);
        left = List.copyOf(left);
        refused = List.copyOf(refused);
    }

    /** All that would be written. */
    public List<FileChange> files() {
        return java.util.stream.Stream.concat(changes.stream(), later.stream().map(Later::file))
                .toList();
    }

    /**
     * A file that changes, comes or goes.
     *
     * @param file as messages name it
     * @param before its text; empty where it is new
     * @param after its text; empty where it goes
     */
    public record FileChange(String file, Optional<String> before, Optional<String> after) {}

    /**
     * The second half of a change in two releases, in a file that is no migration yet.
     *
     * @param name what the migration is to be called
     * @param when from when on it may run, a clause
     */
    public record Later(String name, String when, FileChange file) {}

    /**
     * A finding that stays.
     *
     * @param reason full sentences
     */
    public record Left(Found found, String reason) {}

    /**
     * A migration that is not touched.
     *
     * @param migration its id
     * @param reason a full sentence
     */
    public record Refused(String migration, String reason) {}
}
