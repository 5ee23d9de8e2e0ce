package dev.godwit.backfill;

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
            boolean rest = row.next() && isTrue(row.getObject(1));
            return rest ? Optional.of("the query of backfill.pause-when asks for it") : Optional.empty();
        }
    }

    private static boolean isTrue(Object value) {
        return value instanceof Boolean flag ? flag : value instanceof Number number && number.doubleValue() != 0;
    }
}
