package dev.godwit.backfill;

import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.util.Optional;
import java.util.function.LongConsumer;

/** What is done to the rows of one range. */
interface BatchWork {

    /**
     * The statements that do it. They are asked for within the transaction of the batch, and may be asked for again where that is undone.
     *
     * @param connection which has that transaction
     * @param changed told how many rows were changed by what is not among the statements
     */
    Iterable<SqlStatement> of(Connection connection, RangeWalk walk, KeyRange range, LongConsumer changed);

    /** The statement as a whole, as its author wrote it. */
    SqlStatement statement();

    /** Refuses what cannot be put together with this way along the table, as a clause; empty where it can. */
    Optional<String> obstacle(RangeWalk walk);

    /** What to do about that. */
    String remedy();
}
