package dev.godwit.cli.render;

import dev.godwit.cli.Output;
import dev.godwit.cli.Style;
import dev.godwit.error.Place;
import dev.godwit.lint.measure.Disagreement;
import dev.godwit.lint.measure.Effects;
import dev.godwit.lint.measure.Measured;
import dev.godwit.lint.measure.Measurement;
import dev.godwit.lint.measure.TakenLock;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code lint --measure} measured, as lines for people. */
final class MeasurementText {

    private final Output output;
    private final Style style;

    MeasurementText(Output output) {
        this.output = output;
        this.style = output.outStyle();
    }

    void tell(Measurement measurement) {
        output.result("");
        output.result(style.strong("Measured on " + measurement.server() + ":"));
        measurement.statements().forEach(this::statement);
        measurement
                .unfilled()
                .forEach(one -> output.result(
                        one.table() + " stayed empty, so work on its rows was not seen: " + one.reason()));
        measurement.unmeasured().forEach(one -> output.result(one.migration() + ": not measured. " + one.reason()));
        measurement.remarks().forEach(output::result);
        measurement.disagreements().forEach(this::disagreement);
        if (!measurement.disagreements().isEmpty()) {
            output.result(style.warning(Disagreement.REPORT));
        }
        output.result("");
    }

    private void statement(Measured measured) {
        output.result(measured.place().toString());
        measured.place().statement().ifPresent(sql -> output.result("  " + style.faint(LintText.shortened(sql))));
        Effects effects = measured.effects();
        effects.locks().forEach(lock -> output.result("  " + lock + held(lock, measured.followedBy())));
        effects.held().stream()
                .filter(lock -> lock.blocks().stopsApplications())
                .forEach(lock -> output.result("  held from before: " + lock));
        effects.algorithm().ifPresent(algorithm -> output.result("  ALGORITHM=" + algorithm));
        effects.works().forEach(work -> output.result("  " + work));
        if (effects.equals(Effects.NONE)) {
            output.result("  no lock on a table that was there");
        }
    }

    /** How long a lock that stops applications is held, in what follows in its transaction. */
    private static String held(TakenLock lock, List<Place> behind) {
        if (behind.isEmpty() || !lock.blocks().stopsApplications()) {
            return "";
        }
        String lines = behind.stream()
                .map(place -> String.valueOf(place.line()))
                .distinct()
                .collect(Collectors.joining(", "));
        return behind.size() == 1
                ? ", held while 1 more statement runs (line " + lines + ")"
                : ", held while " + behind.size() + " more statements run (lines " + lines + ")";
    }

    private void disagreement(Disagreement disagreement) {
        output.result(disagreement.place() + ": " + style.warning("disagreement") + ": " + disagreement.message());
    }
}
