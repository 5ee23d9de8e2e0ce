package dev.godwit.run;

import dev.godwit.backfill.BackfillDirective;
import dev.godwit.backfill.BackfillSpec;
import dev.godwit.backfill.WholeTable;
import dev.godwit.dialect.Dialect;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.plan.Scripts;
import dev.godwit.plan.Step;
import dev.godwit.sql.Directive;
import dev.godwit.sql.SqlStatement;
import java.util.Optional;

/** What a script that a person runs makes of statements that are done batch by batch: one statement each, or nothing. */
final class OfflineBackfill {

    private final Dialect dialect;
    private final Scripts scripts;

    OfflineBackfill(Dialect dialect, Scripts scripts) {
        this.dialect = dialect;
        this.scripts = scripts;
    }

    /**
     * Refuses what cannot be one statement, before anything is written.
     *
     * @param done how many statements of the step are done
     */
    void check(Step step, int done) {
        if (step.inspection().backfill().isEmpty()) {
            return;
        }
        try (ScriptStatements statements = scripts.statements(step)) {
            int number = 0;
            for (SqlStatement statement : statements) {
                if (isBackfill(statement) && number >= done) {
                    check(step, statement, step.resumes() && number == done);
                }
                number++;
            }
        }
    }

    private void check(Step step, SqlStatement statement, boolean mayBeBegun) {
        if (mayBeBegun) {
            throw refused(
                    step,
                    statement,
                    "An earlier run may have done a part of the backfill of " + step.id()
                            + ", and a script cannot look how far it came.",
                    "Run godwit migrate, which goes on.");
        }
        if (whole(statement, step.migration().file()).isEmpty()) {
            throw refused(
                    step,
                    statement,
                    "The backfill of " + step.id()
                            + " cannot be written as one statement: along which key it goes is chosen when it runs.",
                    "Write the column behind key:, or \":range\" in the statement.");
        }
    }

    static boolean isBackfill(SqlStatement statement) {
        return statement.directive(Directive.Word.BACKFILL).isPresent();
    }

    /** The statement over the whole table. */
    Optional<SqlStatement> whole(SqlStatement statement, String file) {
        BackfillSpec spec =
                BackfillDirective.of(statement, file, dialect.syntax()).orElseThrow();
        return new WholeTable(dialect.names(), dialect.data(), dialect.syntax()).of(statement, spec);
    }

    private static GodwitException refused(Step step, SqlStatement statement, String message, String hint) {
        return GodwitException.of(ErrorCode.USAGE, message)
                .at(Place.of(
                        step.migration().file(),
                        statement.start().line(),
                        statement.start().column()))
                .state("Nothing was changed by this run.")
                .hint(hint)
                .build();
    }
}
