package dev.godwit.verify;

import dev.godwit.schema.Schema;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.diff.Differ;
import java.util.List;

/** What would have to be done to one structure to have another, in words. */
final class Difference {

    private Difference() {}

    /**
     * One phrase for each change; none where they differ in the order of columns at most.
     *
     * @param options what counts
     */
    static List<String> between(Schema from, Schema to, Differ.Options options) {
        return new Differ(options)
                .between(from, to).changes().stream().map(Change::text).toList();
    }
}
