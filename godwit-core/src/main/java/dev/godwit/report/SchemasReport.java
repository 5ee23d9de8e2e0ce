package dev.godwit.report;

import dev.godwit.schema.Schema;
import dev.godwit.schema.change.Change;
import java.util.List;

/**
 * Two structures that were read.
 *
 * @param changes what leads from one to the other
 * @param open what may have been renamed and nobody has said
 * @param unread what was found that no value holds, for people
 */
public record SchemasReport(
        Schema before, Schema after, List<Change> changes, List<RenameQuestion> open, List<String> unread) {

    public SchemasReport {
        changes = List.copyOf(changes);
        open = List.copyOf(open);
        unread = List.copyOf(unread);
    }
}
