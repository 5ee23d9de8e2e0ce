package dev.godwit.source.layout;

import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
import dev.godwit.migration.Version;
import java.util.Optional;

/**
 * A migration as its files tell it, before it is known which database it is read for.
 *
 * @param version its identity
 * @param name its name without version and extension
 * @param kind when it is due
 * @param up the way forward
 * @param down the way back, if there is one
 * @param place where it stands
 * @param origin where its file really lies, see {@link FileEntry#origin()}
 * @param condition for which runs it counts
 * @param refusal why it cannot be run, if it cannot; thrown only for runs that it counts for
 */
public record Draft(
        Version version,
        String name,
        MigrationKind kind,
        Script up,
        Optional<Script> down,
        Place place,
        String origin,
        Condition condition,
        Optional<GodwitException> refusal) {

    static Draft of(FileEntry file, VersionedName name, MigrationKind kind, Script up, Optional<Script> down) {
        return new Draft(
                name.version(),
                name.name(),
                kind,
                up,
                down,
                file.place(),
                file.origin(),
                Condition.ALWAYS,
                Optional.empty());
    }

    Draft withDown(Script script) {
        return new Draft(version, name, kind, up, Optional.of(script), place, origin, condition, refusal);
    }
}
