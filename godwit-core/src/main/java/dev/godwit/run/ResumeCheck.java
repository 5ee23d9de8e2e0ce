package dev.godwit.run;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.history.JournalMark;
import dev.godwit.plan.Step;
import dev.godwit.sql.SqlStatement;

/** Before a script is resumed: the statements that are done must still stand at its head. */
final class ResumeCheck {

    private ResumeCheck() {}

    static void check(Step step, JournalMark mark, Iterable<SqlStatement> script) {
        if (!mark.isHeadOf(script)) {
            throw GodwitException.of(
                            ErrorCode.EDITED,
                            step.id() + " was stopped after " + mark.done() + " of its statements, and one of these was"
                                    + " changed in the file since.")
                    .at(Place.of(step.migration().file()))
                    .state("Nothing was changed by this run; the first " + mark.done()
                            + " statements of the text that was run are in the database.")
                    .hint("Put these statements back as they were and change only what comes after them; or settle the"
                            + " migration with godwit resolve " + step.version() + " --applied or --rolled-back.")
                    .build();
        }
    }
}
