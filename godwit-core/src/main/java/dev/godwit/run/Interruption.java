package dev.godwit.run;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Version;

/** What is said when a person or the system stops a run. */
public final class Interruption {

    private Interruption() {}

    /** Between two of them. */
    public static GodwitException betweenMigrations(int done, int left) {
        return GodwitException.of(ErrorCode.INTERRUPTED, "Interrupted between two migrations.")
                .state(done + " done in this run, " + left + " not begun. The database is in a known state.")
                .hint("Run the same command again to go on.")
                .build();
    }

    /** Inside something that is undone as a whole. */
    public static GodwitException within(String what, String state) {
        return GodwitException.of(ErrorCode.INTERRUPTED, "Interrupted before the end of " + what + ".")
                .state(state)
                .hint("Run the same command again.")
                .build();
    }

    /** Between two of them. */
    public static GodwitException betweenStatements(Version version, int done) {
        return GodwitException.of(ErrorCode.INTERRUPTED, "Interrupted between two statements of " + version + ".")
                .state(done
                        + " of its statements are done, and the journal knows that. The database is in a known state.")
                .hint("Run the same command again to go on with the next statement.")
                .build();
    }
}
