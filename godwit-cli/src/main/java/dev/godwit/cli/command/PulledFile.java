package dev.godwit.cli.command;

import dev.godwit.compare.DiffOptions;
import dev.godwit.compare.SchemaSource;
import dev.godwit.error.GodwitException;
import dev.godwit.report.DiffReport;
import dev.godwit.report.PullReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a structure is written to.
 *
 * @param format in which language
 * @param path empty for the screen
 * @param wanted whether it is the configured schema, which pull is there to write
 */
record PulledFile(PullFormat format, Optional<Path> path, boolean wanted) {

    /** The file that is named, else the configured one, if it is a single file of that language. */
    static PulledFile of(Optional<PullFormat> said, Optional<Path> named, Optional<Path> configured) {
        PullFormat format =
                said.or(() -> named.or(() -> configured).map(PullFormat::of)).orElse(PullFormat.SQL);
        Optional<Path> schema = configured.filter(file -> PullFormat.of(file) == format);
        Optional<Path> target = named.or(() -> schema);
        boolean wanted =
                target.isPresent() && schema.map(Path::toAbsolutePath).equals(target.map(Path::toAbsolutePath));
        return new PulledFile(format, target, wanted);
    }

    /** Refuses to replace what someone else wrote, before anything is read. */
    void requireOurs(Call call) throws IOException {
        if (path.isEmpty() || wanted || !Files.exists(path.get()) || isOurs(path.get())) {
            return;
        }
        String shown = call.surroundings().shown(path.get());
        throw Wrong.usage(
                shown + " was not written by pull, so it is not replaced.",
                "Name another file, move it away, or make it the wanted schema: `schema: " + shown
                        + "` in godwit.yaml.");
    }

    private boolean isOurs(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return format.firstLine().equals(reader.readLine());
        }
    }

    void write(PullReport report, Call call) throws IOException {
        if (path.isEmpty()) {
            call.reports().pulled(report, Optional.empty(), List.of());
            return;
        }
        String text = format.firstLine() + "\n\n" + report.text();
        Path file = path.get();
        boolean same = Files.exists(file) && Files.readString(file).equals(text);
        List<String> changes = same || !Files.exists(file) ? List.of() : changes(file, call);
        if (!same) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        }
        call.reports().pulled(report, Optional.of(call.surroundings().shown(file)), changes);
    }

    /** What the database has that the file had not; what cannot be told, because the file does not run, is no reason to keep it. */
    private List<String> changes(Path file, Call call) {
        try {
            return call
                    .godwit()
                    .diff(
                            format.source(file, call.surroundings().directory()),
                            new SchemaSource.Database(Optional.empty()),
                            PrivilegesOption.in(
                                    call, DiffOptions.at(call.settings().base())))
                    .changes()
                    .stream()
                    .map(DiffReport.Step::text)
                    .toList();
        } catch (GodwitException e) {
            return List.of("all of it: what was there does not run (" + e.getMessage() + ")");
        }
    }
}
