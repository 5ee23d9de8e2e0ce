package dev.godwit.source;

import dev.godwit.migration.Catalog;
import dev.godwit.source.layout.Found;
import dev.godwit.source.layout.Layouts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes catalogs of what is in some folders, and remembers them while the folders stay the same. Thread-safe. */
final class FolderReader {
    /** For how many different runs catalogs are kept. */
    private static final int CATALOGS = 16;

    private final String name;
    private final List<? extends Folder> folders;
    private final Map<SourceContext, Catalog> catalogs = new LinkedHashMap<>();
    private List<Found> found = List.of();
    private Optional<FileForm> foundAs = Optional.empty();

    FolderReader(String name, List<? extends Folder> folders) {
        this.name = name;
        this.folders = List.copyOf(folders);
    }

    synchronized Catalog read(SourceContext context) {
        if (refresh() || found.isEmpty() || !foundAs.equals(context.form())) {
            catalogs.clear();
            found = List.of();
            found = recognise(Layouts.of(context.form()));
            foundAs = context.form();
        }
        Catalog catalog = catalogs.get(context);
        return catalog != null ? catalog : build(context);
    }

    private boolean refresh() {
        boolean changed = false;
        for (Folder folder : folders) {
            changed |= folder.refresh();
        }
        return changed;
    }

    private List<Found> recognise(Layouts layouts) {
        List<Found> all = new ArrayList<>();
        for (Folder folder : folders) {
            all.add(layouts.recognise(name, folder.entries()));
        }
        return all;
    }

    private Catalog build(SourceContext context) {
        CatalogBuilder builder = new CatalogBuilder();
        for (Found one : found) {
            builder.add(one, context);
        }
        Catalog catalog = builder.build();
        if (catalogs.size() >= CATALOGS) {
            catalogs.clear();
        }
        catalogs.put(context, catalog);
        return catalog;
    }
}
