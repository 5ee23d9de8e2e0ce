package dev.godwit.lint;

import dev.godwit.history.History;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Version;
import dev.godwit.report.MigrationState;
import dev.godwit.timeline.Entry;
import dev.godwit.timeline.Timeline;
import java.util.List;
import java.util.Optional;

/**
 * The migrations that are judged.
 *
 * @param migrations which
 * @param words what they are, for people
 */
record Chosen(List<Migration> migrations, String words) {

    Chosen {
        migrations = List.copyOf(migrations);
    }

    /** Those that the database has not had, or has had in part. */
    static Chosen pending(Timeline timeline) {
        List<Migration> pending = timeline.entries().stream()
                .filter(entry -> entry.state().isPending() || entry.state() == MigrationState.FAILED)
                .flatMap(entry -> entry.migration().stream())
                .toList();
        return new Chosen(pending, "pending");
    }

    /** All, because nobody can tell which are pending. */
    static Chosen unreachable(Catalog files) {
        return new Chosen(files.migrations(), "all, because the database cannot be reached");
    }

    /** What is asked for without a database. */
    static Chosen of(Catalog files, LintScope scope) {
        if (scope instanceof LintScope.Only only) {
            Timeline timeline = Timeline.of(files, History.none());
            List<Migration> named = only.versions().stream()
                    .map(timeline::find)
                    .map(Entry::migration)
                    .flatMap(Optional::stream)
                    .toList();
            return new Chosen(named, only.words());
        }
        return new Chosen(files.migrations(), "all");
    }

    /** Without those up to and including this version. */
    List<Migration> after(Optional<Version> start) {
        return migrations.stream()
                .filter(migration -> start.isEmpty() || migration.version().compareTo(start.get()) > 0)
                .toList();
    }
}
