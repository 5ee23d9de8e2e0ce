package dev.godwit.report;

import dev.godwit.schema.Schema;
import java.util.List;

/**
 * A structure that was read.
 *
 * @param unread what was found that no value holds, for people
 */
public record SchemaReport(Schema schema, List<String> unread) {

    public SchemaReport {
        unread = List.copyOf(unread);
    }
}
