package dev.godwit.source;

import dev.godwit.migration.Catalog;
import java.util.ArrayList;
import java.util.List;

/** Several places as one: ordered by version over all of them, and no version twice. Thread-safe. */
public final class CompositeSource implements MigrationSource {
    private final List<MigrationSource> sources;

    /** At least one source; changelogs keep the order of their sources. */
    public CompositeSource(List<MigrationSource> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one source.");
        }
        this.sources = List.copyOf(sources);
    }

    @Override
    public Catalog read(SourceContext context) {
        CatalogBuilder all = new CatalogBuilder();
        for (MigrationSource source : sources) {
            all.add(source.read(context), source.name());
        }
        return all.build();
    }

    @Override
    public String name() {
        List<String> names = new ArrayList<>();
        for (MigrationSource source : sources) {
            names.add(source.name());
        }
        return String.join(", ", names);
    }
}
