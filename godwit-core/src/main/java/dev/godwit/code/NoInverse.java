package dev.godwit.code;

import dev.godwit.error.GodwitException;
import dev.godwit.schema.change.Change;
import java.util.Map;

/** Why a change cannot be undone, and how its author could say what is missing. */
final class NoInverse {

    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry("dropTable", "describe it: dropTable(\"…\", t -> …); not with \"if exists\" or cascade."),
            Map.entry("dropColumn", "describe it: t.integer(\"…\").drop()."),
            Map.entry(
                    "alterColumn",
                    "say what it was: t.bigint(\"…\").alter(was -> was.integer(\"…\")),"
                            + " t.alterColumn(\"…\").defaultTo(new, old)."),
            Map.entry("dropIndex", "describe it: t.index(\"…\").drop()."),
            Map.entry("dropPrimaryKey", "describe it: t.primary(\"…\").drop()."),
            Map.entry("dropUnique", "describe it: t.unique(\"…\").drop()."),
            Map.entry("dropForeignKey", "describe it: t.foreign(\"…\").references(\"…\").inTable(\"…\").drop()."),
            Map.entry("dropCheck", "describe it: t.check(\"name\", \"…\").drop()."),
            Map.entry("addCheck", "give it a name: t.check(\"name\", \"…\")."),
            Map.entry("setTableComment", "say what it was: t.comment(new, old)."),
            Map.entry("createView", "say what it was: replaceView(\"…\", new, old)."),
            Map.entry("dropView", "say its query: dropView(\"…\", query)."),
            Map.entry("dropEnum", "say its values: dropEnum(\"…\", values)."),
            Map.entry("raw", "say which statement undoes it: raw(sql, undo)."));

    private NoInverse() {}

    static GodwitException of(Change change) {
        String hint = HINTS.getOrDefault(
                change.kind(), "put it into db.undoable(up -> …, down -> …), which says the way back.");
        return Mistake.noWayBack(change.text() + ": " + reason(change.kind()), "Write down(), or " + hint);
    }

    private static String reason(String kind) {
        if (kind.startsWith("create")) {
            return "it may have been there before, so taking it away could be wrong.";
        }
        if (kind.equals("addEnumValue")) {
            return "engines cannot take a value of an enum away.";
        }
        return kind.equals("raw") || kind.startsWith("add")
                ? "how to undo it is not written here."
                : "what it was before is not written here.";
    }
}
