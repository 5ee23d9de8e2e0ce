package dev.godwit.spring;

import dev.godwit.Godwit;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.time.Duration;
import java.time.Instant;

/**
 * Waits until somebody else has applied all that is pending.
 *
 * @param limit how long at most
 */
record WaitForOthers(Duration limit) {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /**
     * Returns when nothing is pending any more.
     *
     * @throws GodwitException PENDING when the time is over, or at once what else {@link Godwit#validate} finds
     */
    void until(Godwit godwit) {
        Instant end = Instant.now().plus(limit);
        while (true) {
            try {
                godwit.validate();
                return;
            } catch (GodwitException e) {
                if (e.code() != ErrorCode.PENDING) {
                    throw e;
                }
                if (!Instant.now().isBefore(end)) {
                    throw tooLong(e);
                }
            }
            pause();
        }
    }

    private GodwitException tooLong(GodwitException pending) {
        GodwitException.Builder error = GodwitException.of(
                        ErrorCode.PENDING,
                        "Nobody has migrated this database within " + limit.toSeconds() + " s: " + pending.getMessage())
                .state("Nothing was changed by this run.")
                .hint("Run godwit migrate, or what else migrates this database, or give it longer with"
                        + " godwit.wait-limit.");
        pending.place().ifPresent(error::at);
        return error.build();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GodwitException.of(ErrorCode.INTERRUPTED, "Waiting for others to migrate was interrupted.")
                    .state("Nothing was changed by this run.")
                    .cause(e)
                    .build();
        }
    }
}
