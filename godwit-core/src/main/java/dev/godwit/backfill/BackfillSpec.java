package dev.godwit.backfill;

import dev.godwit.dialect.TableRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is to be walked, and how.
 *
 * @param table whose rows are changed
 * @param key the columns of the key to walk along, without quotes; empty where it is chosen
 * @param batch how many rows the first range has
 * @param name what it is called in the table of progress; empty where it is named after its place
 * @param target how long one batch shall take; the next one is made larger or smaller by that
 * @param pause how long it rests between two batches
 * @param workers how many connections are at it at the same time
 */
public record BackfillSpec(
        TableRef table,
        List<String> key,
        int batch,
        Optional<String> name,
        Duration target,
        Duration pause,
        int workers) {

    /** How many rows the first range has where nothing is said. */
    public static final int DEFAULT_BATCH = 1000;

    /** How long one batch shall take where nothing is said. */
    public static final Duration DEFAULT_TARGET = Duration.ofMillis(200);

    public BackfillSpec {
        key = List.copyOf(key);
    }
}
