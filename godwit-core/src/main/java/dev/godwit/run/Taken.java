package dev.godwit.run;

import dev.godwit.report.Deferred;
import dev.godwit.report.Migrated;
import java.util.List;
import java.util.Optional;

/**
 * What a run did of its plan.
 *
 * @param done the migrations that are done, in order
 * @param deferred the backfill in front of which it ended, where that was not all
 */
public record Taken(List<Migrated> done, Optional<Deferred> deferred) {

    public Taken {
        done = List.copyOf(done);
    }

    /** All of it was done. */
    static Taken all(List<Migrated> done) {
        return new Taken(done, Optional.empty());
    }
}
