package dev.godwit.backfill;

import dev.godwit.dialect.StatementFailure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Something that a backfill gives way to. */
interface Obstacle {

    /** How often it is looked for at most. */
    Duration interval();

    /**
     * What is in the way now, as a clause without a period; empty where nothing is.
     *
     * @throws StatementFailure where there is no use in waiting
     */
    Optional<String> look() throws SQLException, StatementFailure;
}
