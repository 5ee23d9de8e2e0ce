package dev.godwit.source.layout;

import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
import dev.godwit.migration.Version;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A migration as its files tell it, before it is known which database it is read for.
 *
 * @param version its identity
 * @param name its name without version and extension
 * @param kind when it is due
 * @param crc sums over its files, where they are all that tells its content, see {@link dev.godwit.sql.TextSource#crc()}
 * @param sections both ways; where there is a {@code crc}, read when they are needed
 * @param place where it stands
 * @param origin where its file really lies, see {@link FileEntry#origin()}
 * @param condition for which runs it counts
 * @param refusal why it cannot be run, if it cannot; thrown only for runs that it counts for
 */
public record Draft(
        Version version,
        String name,
        MigrationKind kind,
        Optional<String> crc,
        Supplier<Sections> sections,
        Place place,
        String origin,
        Condition condition,
        Optional<GodwitException> refusal) {

    static Draft of(FileEntry file, VersionedName name, MigrationKind kind, Script up, Optional<Script> down) {
        Sections sections = new Sections(up, down);
        return of(file, name, kind, Optional.empty(), () -> sections);
    }

    /** A migration that is all in one file or two, read when it is needed if that can wait. */
    static Draft unread(FileEntry file, VersionedName name, Optional<String> crc, Supplier<Sections> reading) {
        Once<Sections> sections = new Once<>(reading);
        if (crc.isEmpty()) {
            sections.get();
        }
        return of(file, name, MigrationKind.VERSIONED, crc, sections);
    }

    private static Draft of(
            FileEntry file, VersionedName name, MigrationKind kind, Optional<String> crc, Supplier<Sections> sections) {
        return new Draft(
                name.version(),
                name.name(),
                kind,
                crc,
                sections,
                file.place(),
                file.origin(),
                Condition.ALWAYS,
                Optional.empty());
    }

    /** The way forward. */
    public Script up() {
        return sections.get().up();
    }

    /** The way back, if there is one. */
    public Optional<Script> down() {
        return sections.get().down();
    }
}
