package dev.godwit.cli.command;

import dev.godwit.cli.GlobalOptions;
import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.finding.ReportForm;
import java.util.ArrayList;
import java.util.List;

/**
 * In which forms a command tells what it found.
 *
 * @param screen the form on standard output
 * @param files further ones
 */
public record ReportChoice(ReportForm screen, List<ReportFile> files) {

    /** The form on standard output. */
    static final Option FORMAT = Option.of("--format", "FORMAT", ReportForm.NAMES + " [text]");

    /** The further ones. */
    static final Option REPORT = Option.of(
            "--report",
            "[FORMAT:]FILE",
            "also write the result into FILE, in the format that it is called for (.txt, .json, .xml for JUnit, .sarif, .md); may be"
                    + " repeated");

    public ReportChoice {
        files = List.copyOf(files);
    }

    /**
     * A form and the file that it goes into.
     *
     * @param file as it was typed
     */
    public record ReportFile(ReportForm form, String file) {}

    /** What these arguments of a command ask for, if it is one that asks. */
    public static ReportChoice of(Usage usage, Arguments arguments) {
        if (!usage.options().contains(FORMAT)) {
            return new ReportChoice(arguments.has(GlobalOptions.JSON) ? ReportForm.JSON : ReportForm.TEXT, List.of());
        }
        arguments.atMostOneOf(GlobalOptions.JSON, FORMAT);
        List<ReportFile> files = new ArrayList<>();
        arguments.values(REPORT).forEach(typed -> files.add(file(typed)));
        return new ReportChoice(screen(arguments), files);
    }

    /** Whether one of them is made of findings. */
    boolean isOfFindings() {
        return screen.isOfFindings()
                || files.stream().anyMatch(file -> file.form().isOfFindings());
    }

    private static ReportForm screen(Arguments arguments) {
        if (arguments.has(GlobalOptions.JSON)) {
            return ReportForm.JSON;
        }
        String name = arguments.value(FORMAT).orElse("text");
        return ReportForm.named(name).orElseThrow(() -> Arguments.wrong(FORMAT, name, ReportForm.NAMES));
    }

    private static ReportFile file(String typed) {
        int colon = typed.indexOf(':');
        if (colon > 0 && ReportForm.named(typed.substring(0, colon)).isPresent() && colon < typed.length() - 1) {
            return new ReportFile(
                    ReportForm.named(typed.substring(0, colon)).orElseThrow(), typed.substring(colon + 1));
        }
        return ReportForm.ofFile(typed)
                .map(form -> new ReportFile(form, typed))
                .orElseThrow(() -> Arguments.wrong(
                        REPORT, typed, "a file that ends in .txt, .json, .xml, .sarif or .md, or FORMAT:FILE"));
    }
}
