package dev.godwit.lint.rule;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.sql.SqlStatement;
import java.util.List;
import java.util.Optional;

/**
 * A statement as rules see it.
 *
 * <p>Its lists are views, because copies for each statement would take quadratic time; they are good while it is judged.
 *
 * @param statement as it is sent
 * @param form what it does
 * @param inTransaction whether others may run in the same transaction
 * @param earlier what those before it in its transaction change, in order; what they do to rows is left out
 * @param before all those before it in its migration, in order
 * @param later all those behind it in its migration, in order
 * @param known what statements before it did
 * @param server where it will run
 */
public record StatementView(
        SqlStatement statement,
        Form form,
        boolean inTransaction,
        List<Form> earlier,
        List<Form> before,
        List<Form> later,
        Known known,
        Server server) {

    /** Its text, as it was written. */
    public String sql() {
        return statement.text();
    }

    /** Whether this migration made the table, so that it has no rows and nobody uses it yet. */
    public boolean isNew(Name table) {
        return known.isNew(table);
    }

    /** The table's name, with its size where that is known. */
    public String table(Name table) {
        return server.facts()
                .size(table)
                .map(size -> table.text() + " (" + Sizes.text(size) + ")")
                .orElse(table.text());
    }

    /**
     * How long work on all of its rows takes, and what replicas get of it: a clause that begins with a comma, empty where nothing is
     * known.
     */
    public String lasting(Name table, Work work) {
        Optional<TableSize> size = server.facts().size(table);
        return size.map(known -> ", for " + work.estimate(known) + replicas(work))
                .orElse("");
    }

    private String replicas(Work work) {
        int replicas = server.facts().replicas();
        if (replicas == 0 || work == Work.READ) {
            return "";
        }
        return ", and " + (replicas == 1 ? "a replica has" : replicas + " replicas have") + " to do the same";
    }

    /** How often an index has been used: a sentence that begins with a blank, empty where nothing is known. */
    public String use(Name index) {
        return server.facts()
                .scans(index)
                .map(scans -> " " + index + " has been used by " + (scans == 0 ? "no query" : scans + " queries")
                        + " since the server began to count.")
                .orElse("");
    }
}
