package dev.godwit.report;

import dev.godwit.migration.Version;
import java.util.List;

/**
 * A backfill that is left for a run of its own.
 *
 * @param version of its migration, which is done up to there
 * @param name its migration's name, may be empty
 * @param backfill what it is called
 * @param behind the migrations that wait behind its own, as {@code version_name}
 */
public record Deferred(Version version, String name, String backfill, List<String> behind) {

    public Deferred {
        behind = List.copyOf(behind);
    }

    /** The same with these behind it. */
    public Deferred with(List<String> waiting) {
        return new Deferred(version, name, backfill, waiting);
    }

    /** {@code version_name} of its migration. */
    public String id() {
        return version.id(name);
    }
}
