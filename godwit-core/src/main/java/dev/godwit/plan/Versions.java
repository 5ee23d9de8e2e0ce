package dev.godwit.plan;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Version;
import dev.godwit.timeline.Entry;
import dev.godwit.timeline.Timeline;
import java.util.List;

/** Finds the migration that a person means. */
final class Versions {

    private final Timeline timeline;

    Versions(Timeline timeline) {
        this.timeline = timeline;
    }

    /** By version, by {@code version_name}, by file name or by name where only one has it. */
    Entry find(Version wanted) {
        String text = wanted.text();
        for (Entry entry : timeline.entries()) {
            if (entry.version().equals(wanted) || entry.id().equals(text) || isFileOf(entry, text)) {
                return entry;
            }
        }
        List<Entry> named = timeline.entries().stream()
                .filter(entry -> entry.name().equals(text))
                .toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        throw GodwitException.of(
                        ErrorCode.VERSION_UNKNOWN,
                        named.isEmpty()
                                ? "There is no migration " + text + ", neither among the files nor in the history."
                                : "Several migrations are called " + text + "; say which one by its version.")
                .state("Nothing was changed by this run.")
                .hint("godwit status lists the versions.")
                .build();
    }

    private static boolean isFileOf(Entry entry, String text) {
        return entry.migration()
                .map(migration -> migration.file().equals(text)
                        || migration.file().endsWith("/" + text))
                .orElse(false);
    }
}
