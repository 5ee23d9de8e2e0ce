package dev.godwit.dialect;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.sql.Directive;
import dev.godwit.sql.ExpectedRows;
import dev.godwit.sql.SqlStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Holds what a statement answered against what the author asked of it. No value of a row is told: errors are kept and shown. */
final class Guard {

    /** So many rows are counted, and no more. */
    static final int MOST_ROWS = 1000;

    private Guard() {}

    /** Refuses the answer of an assertion unless it is no row, or one row of one value that is true or not zero. */
    static void assertion(ResultSet answer) throws SQLException {
        if (!answer.next()) {
            return;
        }
        int width = answer.getMetaData().getColumnCount();
        Optional<Object> value = Optional.ofNullable(answer.getObject(1));
        boolean isTrue = Verdict.isYes(value.orElse(null));
        long rows = 1;
        while (answer.next()) {
            rows++;
        }
        if (rows == 1 && width == 1 && isTrue) {
            return;
        }
        String found = rows == 1 && width == 1 && value.map(Guard::isVerdict).orElse(true)
                ? "the answer is " + value.map(String::valueOf).orElse("NULL")
                : "there "
                        + (rows == 1
                                ? "is 1 row"
                                : "are " + (rows > MOST_ROWS ? "more than " + MOST_ROWS : rows) + " rows")
                        + " that should not be";
        throw violated(
                "An assertion does not hold: " + found + ".",
                "See what its query finds, put that right, and run the command again.");
    }

    /** What is no verdict is a row that violates the assertion. */
    private static boolean isVerdict(Object value) {
        return value instanceof Boolean || value instanceof Number;
    }

    /**
     * Refuses a count other than the expected one.
     *
     * @param changed −1 where the statement answered with rows
     */
    static void expectation(SqlStatement statement, long changed) throws SQLException {
        Optional<Directive> directive = statement.directive(Directive.Word.EXPECT);
        if (directive.isEmpty()) {
            return;
        }
        ExpectedRows expected = ExpectedRows.of(directive.get(), "");
        if (changed < 0) {
            throw violated(
                    "The statement answers with rows, so that it is not known how many it changed.",
                    "Take \"migrate:expect\" away, or what makes it answer with rows.");
        }
        if (!expected.allow(changed)) {
            throw violated(
                    "The statement changed " + changed + (changed == 1 ? " row" : " rows") + " where " + expected
                            + (expected.toString().equals("1") ? " was" : " were") + " expected.",
                    "See which rows it concerns, mend the statement or the number, and run the command again.");
        }
    }

    private static SQLException violated(String message, String hint) {
        return new SQLException(
                message,
                GodwitException.of(ErrorCode.MIGRATION_FAILED, message)
                        .hint(hint)
                        .build());
    }
}
