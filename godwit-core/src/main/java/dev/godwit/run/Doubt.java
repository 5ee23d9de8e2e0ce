package dev.godwit.run;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.history.AppliedText;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.StoredScript;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Script;
import dev.godwit.sql.SqlStatement;
import dev.godwit.timeline.Entry;
import java.util.Optional;

/**
 * The one statement that was running when a run died.
 *
 * @param row of the migration that it belongs to
 */
public record Doubt(HistoryRow row) {

    /** The script as it was run: from the kept text, or from the file where that was too large to keep. */
    public Script script(AppliedText texts, Optional<Entry> entry) {
        boolean undo = row.state().isUndo();
        Optional<Script> kept = undo ? texts.down() : texts.up().map(text -> StoredScript.read(row.file(), text));
        if (kept.isPresent()) {
            return kept.get();
        }
        return entry.flatMap(Entry::migration)
                .flatMap(migration ->
                        undo ? migration.down() : Optional.of(migration).map(Migration::up))
                .orElseGet(() -> StoredScript.read(row.file(), ""));
    }

    /**
     * The statement in that script.
     *
     * @throws GodwitException STATEMENT_IN_DOUBT where the script has no such statement any more
     */
    public SqlStatement statement(Iterable<SqlStatement> script) {
        int wanted = row.journal().doubt().orElseThrow();
        int number = 0;
        for (SqlStatement statement : script) {
            if (number++ == wanted) {
                return statement;
            }
        }
        throw GodwitException.of(
                        ErrorCode.STATEMENT_IN_DOUBT,
                        "An earlier run of " + row.id() + " died in its statement " + (wanted + 1)
                                + ", and that statement is not in the file any more.")
                .at(Place.of(row.file()))
                .state("Nothing was changed by this run.")
                .hint("Look at the database, then settle it with godwit resolve " + row.version()
                        + " --applied, --rolled-back or --retry.")
                .build();
    }

    /**
     * A warning that tells how it was settled.
     *
     * @param what the end of a sentence about the statement
     */
    public String settled(SqlStatement statement, String what) {
        return "An earlier run of " + row.id() + " died in statement "
                + (row.journal().done() + 1) + " (line " + statement.start().line() + "). The statement " + what + ".";
    }

    /**
     * That looking did not tell.
     *
     * @param where what was looked at, for example {@code the catalogue}
     */
    public GodwitException unsettled(SqlStatement statement, String where) {
        return GodwitException.of(
                        ErrorCode.STATEMENT_IN_DOUBT,
                        "An earlier run of " + row.id() + " died while statement "
                                + (row.journal().done() + 1)
                                + " was running, and " + where + " does not show whether that statement took effect.")
                .at(Place.of(
                                row.file(),
                                statement.start().line(),
                                statement.start().column())
                        .withStatement(statement.text()))
                .state("Nothing was changed by this run. The " + row.journal().done()
                        + " statements before it are done, those after it are not.")
                .hint("Look whether it took effect. If not: godwit resolve " + row.version()
                        + " --retry, then godwit migrate. If it did: finish what is left by hand and run godwit resolve "
                        + row.version() + " --applied.")
                .build();
    }
}
