package dev.godwit.source;

import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
import dev.godwit.migration.Segment;
import dev.godwit.sql.ChecksumBuilder;
import java.util.Map;
import java.util.TreeMap;

/** Computes the checksums of migrations, with the buffers of one builder for all of them. Not thread-safe. */
final class ScriptChecksum {
    private final ChecksumBuilder builder;
    private final Map<String, String> placeholders;

    ScriptChecksum(SourceContext context) {
        this.builder = new ChecksumBuilder(context.syntax());
        this.placeholders = new TreeMap<>(context.placeholders());
    }

    /** The checksum of an up. That of a repeatable one changes with the values of the placeholders it uses. */
    String of(MigrationKind kind, Script up) {
        for (Segment segment : up.segments()) {
            builder.add(segment.text(), segment.splitting());
        }
        if (kind == MigrationKind.REPEATABLE && up.placeholders()) {
            addPlaceholders(up);
        }
        return builder.finish();
    }

    private void addPlaceholders(Script up) {
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            if (new PlaceholderUse(placeholder.getKey()).in(up)) {
                builder.addText(placeholder.getKey() + "=" + placeholder.getValue());
            }
        }
    }
}
