package dev.godwit.run;

import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import java.util.function.UnaryOperator;

/**
 * Takes secrets out of what is told while a run goes on.
 *
 * @param listener hears the rest
 * @param message cleans what an engine or a driver may have said
 * @param statement cleans the text of a statement
 */
record CleanListener(ProgressListener listener, UnaryOperator<String> message, UnaryOperator<String> statement)
        implements ProgressListener {

    @Override
    public void on(Progress progress) {
        listener.on(clean(progress));
    }

    private Progress clean(Progress progress) {
        if (progress instanceof Progress.Warning warning) {
            return new Progress.Warning(message.apply(warning.message()));
        }
        if (progress instanceof Progress.Note note) {
            return new Progress.Note(message.apply(note.message()));
        }
        if (progress instanceof Progress.MigrationFailed failed) {
            return new Progress.MigrationFailed(
                    failed.direction(), failed.id(), failed.failure().scrubbed(message));
        }
        if (progress instanceof Progress.RunFinished finished) {
            return new Progress.RunFinished(
                    finished.direction(), finished.failure().map(failure -> failure.scrubbed(message)));
        }
        if (progress instanceof Progress.StatementStarted started) {
            return new Progress.StatementStarted(
                    started.id(), started.number(), started.place(), statement.apply(started.sql()));
        }
        return progress;
    }
}
