package dev.godwit.source;

import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
import dev.godwit.migration.Segment;
import dev.godwit.sql.ChecksumBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Computes the checksums of migrations, with the buffers of one builder for all of them. Thread-safe. */
final class ScriptChecksum {
    private final ChecksumBuilder builder;
    private final Map<String, String> placeholders;

    ScriptChecksum(SourceContext context) {
        this.builder = new ChecksumBuilder(context.syntax());
        this.placeholders = new TreeMap<>(context.placeholders());
    }

    /** The checksum of up and down. That of a repeatable one changes with the values of the placeholders its up uses. */
    synchronized String of(MigrationKind kind, Script up, Optional<Script> down) {
        add(up);
        if (kind == MigrationKind.REPEATABLE && up.placeholders()) {
            addPlaceholders(up);
        }
        if (down.isPresent()) {
            builder.addText("down");
            add(down.get());
        }
        return builder.finish();
    }

    private void add(Script script) {
        for (Segment segment : script.segments()) {
            builder.add(segment.text(), segment.splitting());
        }
    }

    private void addPlaceholders(Script up) {
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            if (new PlaceholderUse(placeholder.getKey()).in(up)) {
                builder.addText(placeholder.getKey() + "=" + placeholder.getValue());
            }
        }
    }
}
