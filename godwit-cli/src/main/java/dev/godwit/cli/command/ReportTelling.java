package dev.godwit.cli.command;

import dev.godwit.cli.Output;
import dev.godwit.cli.finding.Findings;
import dev.godwit.cli.finding.ReportForm;
import dev.godwit.cli.render.Failures;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.GodwitException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells a result in all the forms that were chosen.
 *
 * @param choice which
 * @param output where the first one goes
 * @param directory the working directory
 * @param roots directories in which the files that findings name may be found
 */
record ReportTelling(ReportChoice choice, Output output, Path directory, List<Path> roots) {

    /**
     * Tells what a command found.
     *
     * @param telling tells it to people and as JSON
     * @param findings makes the findings; asked only where a form is made of them
     */
    <T> void found(T report, Call.Telling<T> telling, Supplier<Findings> findings) throws IOException {
        Optional<Findings> made = choice.isOfFindings() ? Optional.of(findings.get()) : Optional.empty();
        for (ReportChoice.ReportFile file : choice.files()) {
            try (PrintStream out = stream(file.file())) {
                if (file.form().isOfFindings()) {
                    file.form().write(made.orElseThrow(), directory, roots, out);
                } else {
                    telling.tell(Reports.on(output.into(out, file.form() == ReportForm.JSON)), report);
                }
            }
        }
        if (!choice.screen().isOfFindings() || choice.screen() == ReportForm.GITHUB) {
            telling.tell(Reports.on(output), report);
        }
        if (choice.screen().isOfFindings()) {
            choice.screen().write(made.orElseThrow(), directory, roots, output.out());
        }
    }

    /** Tells why a command came to no result; standard output has JSON and text of it from somewhere else. */
    void failed(GodwitException error, Findings findings) throws IOException {
        for (ReportChoice.ReportFile file : choice.files()) {
            try (PrintStream out = stream(file.file())) {
                if (file.form().isOfFindings()) {
                    file.form().write(findings, directory, roots, out);
                } else {
                    new Failures(
                                    output.into(out, file.form() == ReportForm.JSON)
                                            .withErrorsInResults(),
                                    roots)
                            .report(error);
                }
            }
        }
        if (choice.screen().isOfFindings()) {
            choice.screen().write(findings, directory, roots, output.out());
        }
    }

    private PrintStream stream(String file) throws IOException {
        Path path = directory.resolve(file);
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        OutputStream out = Files.newOutputStream(path);
        return new PrintStream(out, false, StandardCharsets.UTF_8);
    }
}
