package dev.godwit.backfill;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Something that a backfill gives way to. */
interface Obstacle {

    /** How often it is looked for at most. */
    Duration interval();

    /** What is in the way now, as a clause without a period; empty where nothing is. */
    Optional<String> look() throws SQLException;
}
