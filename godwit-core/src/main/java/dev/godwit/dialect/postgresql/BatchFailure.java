package dev.godwit.dialect.postgresql;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a failed batch. Inside a transaction the driver marks every statement of the batch as failed in the update counts; which
 * one it was stands only in the message, as its first number: {@code Batch entry 3 INSERT … was aborted: …}, in every language the
 * driver speaks.
 */
final class BatchFailure {

    private static final Pattern FIRST_NUMBER = Pattern.compile("^[^\\p{Nd}]{0,60}(\\p{Nd}{1,4})[^\\p{Nd}]");

    private BatchFailure() {}

    /** The 0-based number of the statement that failed, -1 if it cannot be told. */
    static int index(SQLException exception) {
        if (!(exception instanceof BatchUpdateException)) {
            return -1;
        }
        Matcher matcher = FIRST_NUMBER.matcher(String.valueOf(exception.getMessage()));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    static boolean connectionLost(SQLException exception) {
        String state = String.valueOf(exception.getSQLState());
        return state.startsWith("08") || state.startsWith("57P0");
    }
}
