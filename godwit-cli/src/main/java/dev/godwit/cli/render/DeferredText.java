package dev.godwit.cli.render;

import dev.godwit.backfill.BackfillName;
import dev.godwit.report.Deferred;
import java.util.List;

/** Tells of a backfill that is left for a run of its own. */
final class DeferredText {

    private static final int SHOWN = 3;

    private DeferredText() {}

    /** What it is, what waits for it, and what does it. */
    static String of(Deferred deferred) {
        return "Deferred: backfill " + deferred.backfill() + " of " + deferred.id() + "." + behind(deferred.behind())
                + " To do it: godwit backfill run " + BackfillName.typed(deferred.backfill());
    }

    private static String behind(List<String> ids) {
        if (ids.isEmpty()) {
            return "";
        }
        String shown = String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())));
        String more = ids.size() > SHOWN ? " and " + (ids.size() - SHOWN) + " more" : "";
        return " " + shown + more + (ids.size() == 1 ? " waits" : " wait") + " behind it.";
    }
}
