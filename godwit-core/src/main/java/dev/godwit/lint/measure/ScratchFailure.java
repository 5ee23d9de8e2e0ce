package dev.godwit.lint.measure;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.sql.SQLException;

/** What goes wrong beside the statements that are measured, which is not their fault. */
final class ScratchFailure {

    private ScratchFailure() {}

    /** A question to the scratch database. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws SQLException;
    }

    /**
     * Asks it.
     *
     * @param done what could not be done where it fails: {@code watched}
     */
    static <T> T told(String done, Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw GodwitException.of(
                            ErrorCode.DATABASE_COMMAND_FAILED,
                            "The scratch database could not be " + done + ": " + e.getMessage())
                    .state("Nothing was changed in the target.")
                    .hint("Please report this, with the version of the database.")
                    .cause(e)
                    .build();
        }
    }
}
