package dev.godwit.lint;

import dev.godwit.dialect.Dialect;
import dev.godwit.lint.LintReport.Found;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.Server;
import dev.godwit.migration.Migration;
import java.util.List;

/** Says of findings what Godwit can do about them by itself. Hears of all migrations in their order. Not thread-safe. */
public interface Forecast {

    /** Makes one for a run. */
    @FunctionalInterface
    interface Maker {

        /** For migrations that are judged for this server. */
        Forecast of(Dialect dialect, Server server);
    }

    /** A migration begins that is not judged. */
    void migrationBegins();

    /** A statement of it has done this. */
    void did(Form form);

    /**
     * The findings of the next migration that is judged, each with what can be done.
     *
     * @param forms what its statements do
     */
    List<Found> of(Migration migration, List<Form> forms, List<Found> found);

    /** Says nothing. */
    static Forecast none() {
        return new Forecast() {
            @Override
            public void migrationBegins() {
                // Nothing is said of what follows.
            }

            @Override
            public void did(Form form) {
                // Nothing is said of what follows.
            }

            @Override
            public List<Found> of(Migration migration, List<Form> forms, List<Found> found) {
                return found;
            }
        };
    }
}
