package dev.godwit.backfill;

import dev.godwit.dialect.Verdict;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * A query of the project that says when a backfill shall rest: while the first value of its answer is true, or a number that is not zero.
 */
record AskedToRest(Connection connection, String query) implements Obstacle {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public Optional<String> look() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            boolean rest = row.next() && Verdict.isYes(row.getObject(1));
            return rest ? Optional.of("the query of backfill.pause-when asks for it") : Optional.empty();
        }
    }
}
