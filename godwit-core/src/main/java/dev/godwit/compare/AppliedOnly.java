package dev.godwit.compare;

import dev.godwit.migration.Catalog;
import dev.godwit.migration.Version;
import dev.godwit.source.MigrationSource;
import dev.godwit.source.SourceContext;
import java.util.Set;

/** The migrations of a source that some database has had. */
record AppliedOnly(MigrationSource all, Set<Version> applied) implements MigrationSource {

    AppliedOnly {
        applied = Set.copyOf(applied);
    }

    @Override
    public Catalog read(SourceContext context) {
        Catalog catalog = all.read(context);
        return new Catalog(
                catalog.migrations().stream()
                        .filter(migration -> applied.contains(migration.version()))
                        .toList(),
                catalog.callbacks(),
                catalog.ignored());
    }

    @Override
    public String name() {
        return all.name();
    }
}
