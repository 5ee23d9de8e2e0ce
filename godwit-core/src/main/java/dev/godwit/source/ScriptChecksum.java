package dev.godwit.source;

import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
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

    /** The checksum of up and down, which a program has in one text. That of a repeatable one changes with the values of the placeholders its up uses. */
    synchronized String of(MigrationKind kind, Script up, Optional<Script> down) {
        up.addTo(builder);
        if (kind == MigrationKind.REPEATABLE && up.placeholders()) {
            addPlaceholders(up);
        }
        if (down.isPresent() && down.get().program().isEmpty()) {
            builder.addText("down");
            down.get().addTo(builder);
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
