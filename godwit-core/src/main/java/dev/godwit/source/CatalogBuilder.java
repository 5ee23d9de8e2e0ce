package dev.godwit.source;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Callback;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import dev.godwit.migration.MigrationKind;
import dev.godwit.source.layout.Draft;
import dev.godwit.source.layout.Found;
import dev.godwit.source.layout.Once;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts together a catalog: leaves out what the run does not count, refuses equal versions, sorts. Not thread-safe. */
final class CatalogBuilder {

    private record Written(String where, String origin) {
        String beside(Written other) {
            return where.equals(other.where) ? where + " (" + origin + ")" : where;
        }
    }

    private final List<Migration> migrations = new ArrayList<>();
    private final List<Callback> callbacks = new ArrayList<>();
    private final List<Catalog.Ignored> ignored = new ArrayList<>();
    private final Map<String, Written> versions = new HashMap<>();

    /** Adds what was found in one location, as far as it counts for this run. */
    CatalogBuilder add(Found found, SourceContext context) {
        ScriptChecksum checksum = new ScriptChecksum(context);
        for (Draft draft : found.drafts()) {
            Optional<String> mismatch = mismatch(draft, context);
            if (mismatch.isPresent()) {
                ignored.add(new Catalog.Ignored(draft.place().toString(), mismatch.get()));
            } else if (draft.refusal().isPresent()) {
                throw draft.refusal().get();
            } else {
                Migration migration = migration(draft, checksum);
                add(migration, new Written(draft.place().toString(), draft.origin()));
            }
        }
        callbacks.addAll(found.callbacks());
        ignored.addAll(found.ignored());
        return this;
    }

    /** Adds a catalog that was read before. */
    CatalogBuilder add(Catalog catalog, String origin) {
        for (Migration migration : catalog.migrations()) {
            add(migration, new Written(migration.file(), origin));
        }
        callbacks.addAll(catalog.callbacks());
        ignored.addAll(catalog.ignored());
        return this;
    }

    private void add(Migration migration, Written written) {
        Written other = versions.putIfAbsent(key(migration), written);
        if (other != null) {
            throw GodwitException.of(
                            ErrorCode.DUPLICATE_VERSION,
                            "Version " + migration.version() + " stands twice: " + other.beside(written) + " and "
                                    + written.beside(other) + ".")
                    .at(Place.of(migration.file()))
                    .hint("Give the one that no database has applied yet a new version.")
                    .build();
        }
        migrations.add(migration);
    }

    /** A baseline has the version of the last migration it stands for. Names that differ in case only are one file on some systems. */
    private static String key(Migration migration) {
        String text = migration.version().text();
        return (migration.kind() == MigrationKind.BASELINE ? "baseline " : "")
                + (migration.version().isRepeatable() ? text.toLowerCase(Locale.ROOT) : text);
    }

    private static Optional<String> mismatch(Draft draft, SourceContext context) {
        try {
            return draft.condition().mismatch(context.engine(), context.contexts(), context.labels());
        } catch (IllegalArgumentException e) {
            throw GodwitException.of(ErrorCode.USAGE, "The label expression " + e.getMessage())
                    .hint("Correct the labels of this run.")
                    .build();
        }
    }

    private static Migration migration(Draft draft, ScriptChecksum checksum) {
        Once<Migration.Content> content = new Once<>(() ->
                new Migration.Content(draft.up(), draft.down(), checksum.of(draft.kind(), draft.up(), draft.down())));
        if (draft.crc().isEmpty()) {
            content.get();
        }
        return new Migration(
                draft.version(), draft.name(), draft.kind(), draft.place().file(), draft.crc(), content);
    }

    Catalog build() {
        migrations.sort(new MigrationOrder());
        callbacks.sort(new CallbackOrder());
        return new Catalog(migrations, callbacks, ignored);
    }
}
