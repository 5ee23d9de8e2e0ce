package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.ServerError.Kind;
import dev.godwit.dialect.ServerErrors;
import java.sql.BatchUpdateException;
import java.sql.SQLException;

/** Errors by their SQLSTATE (manual appendix A) and the fields of the protocol's ErrorResponse (manual 54.8). */
final class PostgresqlErrors implements ServerErrors {

    private static final String DRIVER_EXCEPTION = "org.postgresql.util.PSQLException";

    @Override
    public ServerError read(SQLException exception, String sql) {
        SQLException failure = exception;
        if (exception instanceof BatchUpdateException && exception.getNextException() != null) {
            failure = exception.getNextException();
        }
        String code = failure.getSQLState() == null ? "" : failure.getSQLState();
        Kind kind = sql.isEmpty() ? whenConnecting(code) : whenWorking(code);
        return failure.getClass().getName().equals(DRIVER_EXCEPTION)
                ? DriverError.read(failure, kind, code, sql)
                : new ServerError(kind, code, String.valueOf(failure.getMessage()), 0);
    }

    private static Kind whenConnecting(String code) {
        return switch (code) {
            // invalid authorization, invalid password, no password given, no privilege to connect
            case "28000", "28P01", "08004", "42501" -> Kind.LOGIN_REFUSED;
            case "25006" -> Kind.READ_ONLY;
            default -> Kind.UNREACHABLE;
        };
    }

    private static Kind whenWorking(String code) {
        return switch (code) {
            // shutdown by administrator, by crash, server starting, database dropped, idle session and transaction
            // timeouts
            case "57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04" -> Kind.CONNECTION_LOST;
            case "25006" -> Kind.READ_ONLY;
            case "53100" -> Kind.DISK_FULL;
            // lock not available, deadlock, serialization failure
            case "55P03", "40P01", "40001" -> Kind.LOCK_TIMEOUT;
            case "42P01" -> Kind.NO_SUCH_TABLE;
            default -> byClass(code);
        };
    }

    /** Connection exception; integrity constraint violation. */
    private static Kind byClass(String code) {
        if (code.startsWith("08")) {
            return Kind.CONNECTION_LOST;
        }
        return code.startsWith("23") ? Kind.RULE_BROKEN : Kind.OTHER;
    }
}
