package dev.godwit.migration;

import java.util.List;

/**
 * All that a project's migration locations hold, read at one moment.
 *
 * @param migrations in the order in which they are due: the changesets of changelogs as they stand in their files, whatever their kind;
 *     then versioned ones and baselines by version; then repeatable ones by name. A baseline may have the version of a versioned one
 * @param callbacks by event, then by name
 * @param ignored files that are not migrations, with the reason, for {@code --verbose}
 */
public record Catalog(List<Migration> migrations, List<Callback> callbacks, List<Ignored> ignored) {

    public Catalog {
        migrations = List.copyOf(migrations);
        callbacks = List.copyOf(callbacks);
        ignored = List.copyOf(ignored);
    }

    /** Reads the content of every migration and throws what is wrong with the first that has a mistake; returns itself. */
    public Catalog checked() {
        migrations.forEach(Migration::check);
        return this;
    }

    /**
     * A file that was passed over.
     *
     * @param file as messages name it
     * @param reason a phrase, for example {@code no version at the start of its name}
     */
    public record Ignored(String file, String reason) {}
}
