package dev.godwit.run;

import dev.godwit.backfill.FurtherSessions;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.migration.Callback;
import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Sessions for the workers of a backfill, in which its statement means what it means in the session of the run.
 *
 * @param session that of the run
 * @param callbacks run in it before the script
 * @param settings what the script has set in it
 */
record WorkerSessions(RunSession session, List<Callback> callbacks, List<SqlStatement> settings)
        implements FurtherSessions {

    @Override
    public Connection open() throws SQLException, StatementFailure {
        return session.another(callbacks, settings);
    }

    @Override
    public void close(Connection connection) {
        session.close(connection);
    }
}
