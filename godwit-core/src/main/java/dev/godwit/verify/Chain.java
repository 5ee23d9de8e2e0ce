package dev.godwit.verify;

import dev.godwit.error.GodwitException;
import dev.godwit.migration.Migration;
import dev.godwit.schema.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** All downs one after the other, from the last one to the first that has none or is known to be bad: each may pass alone and not in a row. */
final class Chain {

    private final Findings findings;
    private final Deque<Link> links = new ArrayDeque<>();

    Chain(Findings findings) {
        this.findings = findings;
    }

    /** A migration, the structure before it, and whether it can be undone. */
    private record Link(Migration migration, Schema before) {}

    /** What was applied after all others. What stands before one that cannot be undone is out of reach. */
    void add(Migration migration, Schema before, boolean reversible) {
        if (reversible) {
            links.push(new Link(migration, before));
        } else {
            links.clear();
        }
    }

    /** Undoes them in a database that has had them all. */
    void undo(Trial trial) {
        while (!links.isEmpty() && undo(trial, links.pop())) {
            // Until the first that fails: those before it would meet what it leaves.
        }
    }

    private boolean undo(Trial trial, Link link) {
        try {
            trial.down(link.migration().version());
        } catch (GodwitException e) {
            findings.bad(
                    link.migration(),
                    "After the downs of those behind it its down fails: " + e.getMessage(),
                    List.of());
            return false;
        }
        return findings.isSame(
                link.migration(),
                "After the downs of those behind it its down does not lead back to what was before its up.",
                trial.read().schema(),
                link.before());
    }
}
