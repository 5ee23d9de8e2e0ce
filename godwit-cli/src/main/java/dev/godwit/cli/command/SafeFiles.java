package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.cli.render.Fixed;
import dev.godwit.cli.render.Reports;
import dev.godwit.cli.render.UnifiedDiff;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.ExitCode;
import dev.godwit.error.GodwitException;
import dev.godwit.lint.fix.FixReport;
import dev.godwit.lint.fix.FixReport.FileChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what would make migrations safe, asks, and writes it. For one call; not thread-safe. */
final class SafeFiles {

    static final Option YES = Option.flag("--yes", "write without asking");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Call call;

    SafeFiles(Call call) {
        this.call = call;
    }

    /** Shows it, and writes it where somebody agrees. */
    ExitCode offer(FixReport report) throws IOException {
        boolean agreed = !report.files().isEmpty() && (call.arguments().has(YES) || isAgreed(report));
        if (agreed) {
            write(report.files());
        }
        call.tell(new Fixed(report, agreed), Reports::fixed);
        boolean open = !report.left().isEmpty() || !report.refused().isEmpty();
        return report.files().isEmpty() ? (open ? ExitCode.NO : ExitCode.DONE) : agreed ? ExitCode.DONE : ExitCode.NO;
    }

    /** The difference is shown before the question, and not again behind it. */
    private boolean isAgreed(FixReport report) {
        Question question = new Question(call);
        if (!question.canBeAsked() || call.output().json()) {
            return false;
        }
        for (FileChange change : report.files()) {
            new UnifiedDiff(change.file(), change.before(), change.after())
                    .lines()
                    .forEach(call.surroundings().err()::println);
        }
        return question.yes("Write this?");
    }

    /** All files, or none where one is not as it was read. */
    private void write(List<FileChange> changes) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (FileChange change : changes) {
            Path path = path(change);
            refuseOther(change, path);
            paths.add(path);
        }
        for (int i = 0; i < changes.size(); i++) {
            write(changes.get(i), paths.get(i));
        }
    }

    private Path path(FileChange change) {
        for (Path root : call.roots()) {
            Path path = root.resolve(change.file());
            boolean there = change.before().isPresent()
                    ? Files.isRegularFile(path)
                    : Optional.ofNullable(path.getParent())
                            .filter(SafeFiles::isBelowFolder)
                            .isPresent();
            if (there) {
                return path;
            }
        }
        throw changed(change, "cannot be found");
    }

    private static boolean isBelowFolder(Path folder) {
        return Files.isDirectory(folder)
                || Optional.ofNullable(folder.getParent())
                        .filter(Files::isDirectory)
                        .isPresent();
    }

    private static void refuseOther(FileChange change, Path path) throws IOException {
        if (change.before().isEmpty() && Files.exists(path)) {
            throw changed(change, "is there already");
        }
        if (change.before().isPresent() && !text(path).equals(change.before().get())) {
            throw changed(change, "has changed meanwhile");
        }
    }

    private static String text(Path path) throws IOException {
        String text = Files.readString(path);
        return isMarked(text) ? text.substring(1) : text;
    }

    private static boolean isMarked(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    }

    private static void write(FileChange change, Path path) throws IOException {
        if (change.after().isEmpty()) {
            Files.delete(path);
            return;
        }
        String text = change.after().get();
        if (change.before().isEmpty()) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } else {
            String mark = isMarked(Files.readString(path)) ? String.valueOf(BYTE_ORDER_MARK) : "";
            Files.write(path, (mark + text).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static GodwitException changed(FileChange change, String what) {
        return GodwitException.of(ErrorCode.FILE_UNREADABLE, change.file() + " " + what + ".")
                .state("Nothing was written.")
                .hint("Try again.")
                .build();
    }
}
