package dev.godwit.source;

import dev.godwit.migration.Catalog;

/** A place that migrations come from. Implementations are thread-safe and may remember what they read while it has not changed. */
public interface MigrationSource {

    /**
     * Reads all there is now.
     *
     * @throws dev.godwit.error.GodwitException when something cannot be read or understood; nothing is skipped silently
     */
    Catalog read(SourceContext context);

    /** How messages name this place. */
    String name();
}
