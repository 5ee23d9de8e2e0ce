package dev.godwit.lint;

import dev.godwit.dialect.Dialect;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.lint.Judge.Told;
import dev.godwit.lint.measure.Measurement;
import dev.godwit.lint.measure.Measurer;
import dev.godwit.lint.rule.TargetVersion;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import dev.godwit.run.Settings;
import java.util.List;
import java.util.Optional;

/** Runs what is judged on a scratch database. */
final class Trying {

    private final Settings settings;
    private final Measurer.Watching watching;
    private final boolean fromDatabase;

    /** Refuses engines on which nothing can be measured. */
    Trying(Settings settings) {
        this(settings, watching(settings.target().dialect()), false);
    }

    private Trying(Settings settings, Measurer.Watching watching, boolean fromDatabase) {
        this.settings = settings;
        this.watching = watching;
        this.fromDatabase = fromDatabase;
    }

    private static Measurer.Watching watching(Dialect dialect) {
        return RuleBook.watching(dialect.engine())
                .orElseThrow(() -> GodwitException.of(
                                ErrorCode.USAGE, "What statements lock on " + dialect + " cannot be measured.")
                        .state("Nothing was run.")
                        .hint("Leave --measure out: it works on PostgreSQL, MySQL and MariaDB.")
                        .build());
    }

    /** The same, beginning with the structure that the target has, where it has had migrations. */
    Trying fromDatabase(boolean begun) {
        return new Trying(settings, watching, begun);
    }

    /**
     * Runs migrations.
     *
     * @param chosen those that would run, in order; what comes before is in the database, or is run first
     * @param due those that are judged
     */
    Tried run(Catalog files, List<Migration> chosen, List<Migration> due) {
        try (Measurer measurer = Measurer.of(settings, watching)) {
            if (fromDatabase) {
                measurer.beginAsTarget();
            }
            List<Migration> steps = fromDatabase ? chosen : files.migrations();
            return new Tried(measurer.run(files, steps, due), measurer.version());
        }
    }

    /**
     * What came of it.
     *
     * @param version of the server that it ran on
     */
    record Tried(Measurement measurement, Optional<TargetVersion> version) {

        /** Rules for another version may well say something else. */
        Measurement against(List<Told> told, TargetVersion judgedFor) {
            boolean same = version.filter(
                            it -> it.numbers().get(0).equals(judgedFor.numbers().get(0)))
                    .isPresent();
            return same
                    ? new AgainstRules(told).compare(measurement)
                    : measurement.remarking("It was judged for version " + judgedFor
                            + ", so rules and measurement are not held against each other.");
        }
    }
}
