package dev.godwit.source;

import dev.godwit.migration.Catalog;
import java.nio.file.Path;
import java.util.List;

/**
 * The migrations in a directory and its subfolders, whatever layout each of them has. Remembers what it read and looks only at sizes
 * and times the next time, except at files that were written within two seconds before they were read. Thread-safe.
 */
public final class DirectorySource implements MigrationSource {
    private final String name;
    private final FolderReader reader;

    /** A directory that messages name as it is written here. */
    public DirectorySource(Path directory) {
        this(directory, directory.toString());
    }

    /**
     * A directory.
     *
     * @param name how messages name it
     */
    public DirectorySource(Path directory, String name) {
        this.name = name.replace('\\', '/');
        this.reader = new FolderReader(this.name, List.of(new DirectoryMemory(directory, this.name)));
    }

    @Override
    public Catalog read(SourceContext context) {
        return reader.read(context);
    }

    @Override
    public String name() {
        return name;
    }
}
