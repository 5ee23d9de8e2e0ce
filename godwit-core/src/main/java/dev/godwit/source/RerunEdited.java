package dev.godwit.source;

import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import dev.godwit.migration.MigrationKind;

/**
 * Migrations that run again when they were edited, as repeatable ones do, and keep their versions and their places.
 *
 * @param source where they come from
 */
public record RerunEdited(MigrationSource source) implements MigrationSource {

    @Override
    public Catalog read(SourceContext context) {
        Catalog found = source.read(context);
        return new Catalog(
                found.migrations().stream().map(RerunEdited::repeatable).toList(), found.callbacks(), found.ignored());
    }

    private static Migration repeatable(Migration migration) {
        return migration.kind() == MigrationKind.VERSIONED
                ? new Migration(
                        migration.version(),
                        migration.name(),
                        MigrationKind.REPEATABLE,
                        migration.file(),
                        migration.crc(),
                        migration.content())
                : migration;
    }

    @Override
    public String name() {
        return source.name();
    }
}
