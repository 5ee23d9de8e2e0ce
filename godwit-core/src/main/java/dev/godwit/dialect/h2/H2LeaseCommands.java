package dev.godwit.dialect.h2;

import dev.godwit.dialect.ServerError.Kind;
import dev.godwit.lock.LeaseCommands;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** The SQL of a lease in H2. */
final class H2LeaseCommands implements LeaseCommands {

    /** The table or its row is there already; {@code IF NOT EXISTS} looks before it takes its lock. */
    private static final Set<Integer> CREATED_MEANWHILE = Set.of(42101, 23505);

    private final H2Errors errors = new H2Errors();
    private final H2Literals literals = new H2Literals();

    /** Waits for a lock of H2 are short by default. */
    @Override
    public void prepare(Connection connection) {}

    @Override
    public String table(String schema, String table) {
        String name = literals.identifier(table);
        return schema.isEmpty() ? name : literals.identifier(schema) + "." + name;
    }

    @Override
    public String nowMillis() {
        return "DATEDIFF(MILLISECOND, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00', CURRENT_TIMESTAMP)";
    }

    @Override
    public boolean isContention(SQLException failure) {
        return errors.read(failure, "").kind() == Kind.LOCK_TIMEOUT
                || CREATED_MEANWHILE.contains(failure.getErrorCode());
    }

    @Override
    public boolean isNoSuchTable(SQLException failure) {
        return errors.read(failure, "").kind() == Kind.NO_SUCH_TABLE;
    }
}
