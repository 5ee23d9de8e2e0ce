package dev.godwit.cli.render;

import dev.godwit.cli.Output;
import dev.godwit.cli.Style;
import dev.godwit.lint.fix.FixReport;
import dev.godwit.lint.fix.FixReport.FileChange;
import java.util.List;

/** Safe sequences, as lines for people: differences, and what there is to say about them. */
final class FixText {

    private final Output output;
    private final Style style;

    FixText(Output output) {
        this.output = output;
        this.style = output.outStyle();
    }

    void tell(Fixed fixed) {
        FixReport report = fixed.report();
        for (FileChange change : report.files()) {
            new UnifiedDiff(change.file(), change.before(), change.after())
                    .lines()
                    .forEach(this::line);
        }
        for (FixReport.Later later : report.later()) {
            output.result(later.file().file() + " is no migration yet. When " + later.when() + ": godwit make "
                    + later.name() + " --later " + later.file().file());
        }
        for (FixReport.Left left : report.left()) {
            output.result(left.found().place() + ": "
                    + style.strong(left.found().rule().id()) + " stays. " + left.reason());
        }
        for (FixReport.Refused refused : report.refused()) {
            output.result(refused.migration() + " is left as it is. " + refused.reason());
        }
        output.result(verdict(fixed));
    }

    private void line(String line) {
        output.result(line.startsWith("+") ? style.good(line) : line.startsWith("-") ? style.bad(line) : line);
    }

    private String verdict(Fixed fixed) {
        List<FileChange> files = fixed.report().files();
        if (files.isEmpty()) {
            return "Nothing to write.";
        }
        String count = files.size() == 1 ? "1 file" : files.size() + " files";
        return fixed.written()
                ? style.good(count + " written.")
                : style.warning("Nothing was written. With --yes " + count + " would be.");
    }
}
