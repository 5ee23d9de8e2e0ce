package dev.godwit.cli.command;

import dev.godwit.cli.render.Reports;
import dev.godwit.config.LintSettings;
import dev.godwit.error.ExitCode;
import dev.godwit.lint.LintOptions;
import dev.godwit.lint.LintScope;
import dev.godwit.lint.fix.FixReport;
import dev.godwit.lint.fix.FixReport.FileChange;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A migration that has just been written, to be made safe before anybody sees it: what is shown are new files. Where nobody agrees it is
 * taken away again.
 */
final class SafeDraft {

    private final Call call;
    private final List<String> files;

    /**
     * A draft.
     *
     * @param files its files as they are shown
     */
    SafeDraft(Call call, List<String> files) {
        this.call = call;
        this.files = files;
    }

    /** Makes it safe; where there is nothing to be made safe, it stays as it is. */
    ExitCode offer() throws IOException {
        Set<Path> drafts = files.stream()
                .map(file -> call.surroundings()
                        .directory()
                        .resolve(file)
                        .toAbsolutePath()
                        .normalize())
                .collect(Collectors.toSet());
        boolean kept = false;
        try {
            FixReport report = call.godwit().fix(options(drafts));
            if (report.files().isEmpty()) {
                kept = true;
                call.tell(files, Reports::written);
                report.left()
                        .forEach(left -> call.output()
                                .warning(left.found().place() + ": "
                                        + left.found().rule().id() + " stays. " + left.reason()));
                return ExitCode.DONE;
            }
            FixReport fresh = asNew(report, drafts);
            for (Path draft : drafts) {
                Files.delete(draft);
            }
            kept = true;
            return new SafeFiles(call).offer(fresh);
        } finally {
            if (!kept) {
                for (Path draft : drafts) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private LintOptions options(Set<Path> drafts) {
        LintSettings project = call.settings().lint();
        Set<Version> versions = call.godwit().catalog().migrations().stream()
                .filter(migration ->
                        path(migration.file()).filter(drafts::contains).isPresent())
                .map(Migration::version)
                .collect(Collectors.toSet());
        return new LintOptions(
                new LintScope.Only(versions, "new"),
                project.rules(),
                Optional.empty(),
                project.targetVersion(),
                Optional.empty());
    }

    private Optional<Path> path(String file) {
        return call.roots().stream()
                .map(root -> root.resolve(file).toAbsolutePath().normalize())
                .filter(Files::exists)
                .findFirst();
    }

    /** What it becomes is new, and so is a file of it that does not change. */
    private FixReport asNew(FixReport report, Set<Path> drafts) throws IOException {
        List<FileChange> changes = new ArrayList<>();
        Set<Path> changed = new HashSet<>();
        for (FileChange change : report.changes()) {
            path(change.file()).ifPresent(changed::add);
            if (change.after().isPresent()) {
                changes.add(new FileChange(change.file(), Optional.empty(), change.after()));
            }
        }
        for (Path draft : drafts) {
            if (!changed.contains(draft)) {
                changes.add(new FileChange(
                        call.surroundings().shown(draft), Optional.empty(), Optional.of(Files.readString(draft))));
            }
        }
        return new FixReport(changes, report.later(), report.left(), report.refused());
    }
}
