package dev.godwit.lint.mysql;

import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the server which way it changes a table, by running the statement with each of its ways named, the cheapest first. A way that is not
 * possible is refused before anything is done (MariaDB documentation, “ALTER TABLE”: ALGORITHM, LOCK).
 */
final class AlgorithmQuestion {

    private static final List<String> WAYS = List.of(
            "INSTANT",
            "NOCOPY, LOCK=NONE",
            "NOCOPY, LOCK=SHARED",
            "INPLACE, LOCK=NONE",
            "INPLACE, LOCK=SHARED",
            "COPY, LOCK=NONE",
            "COPY, LOCK=SHARED");

    private static final Pattern NAMED = Pattern.compile("(?is).*\\b(ALGORITHM|LOCK)\\s*=.*");
    private static final String NAME = "(?:[`\\w$]+\\.)?(`[^`]+`|[\\w$]+)";
    private static final Pattern ALTERED =
            Pattern.compile("\\bTABLE\\s+(?:IF\\s+EXISTS\\s+)?" + NAME, Pattern.CASE_INSENSITIVE);
    private static final Pattern INDEXED = Pattern.compile("\\bON\\s+" + NAME, Pattern.CASE_INSENSITIVE);

    private static final int ALGORITHM_REFUSED = 1845;
    private static final int ALGORITHM_REFUSED_WITH_REASON = 1846;

    /** A server that does not know a word of the question. */
    private static final List<Integer> NOT_UNDERSTOOD = List.of(1064, 1800, 1801);

    private final String sql;
    private final boolean alter;

    private AlgorithmQuestion(String sql, boolean alter) {
        this.sql = sql;
        this.alter = alter;
    }

    /** The table that a statement changes, without its schema; empty where it changes none, or that cannot be read. */
    static Optional<String> table(SqlStatement statement) {
        Pattern where = isAlter(statement) ? ALTERED : INDEXED;
        Matcher name = where.matcher(statement.text());
        return (isAlter(statement) || isIndex(statement)) && name.find()
                ? Optional.of(name.group(1).replace("`", ""))
                : Optional.empty();
    }

    private static boolean isAlter(SqlStatement statement) {
        return statement.head().word(0).equals("ALTER")
                && statement.head().words().contains("TABLE");
    }

    private static boolean isIndex(SqlStatement statement) {
        String first = statement.head().word(0);
        return (first.equals("CREATE") || first.equals("DROP"))
                && statement.head().words().stream().limit(3).anyMatch("INDEX"::equals);
    }

    /** For a statement that changes a table and does not say by itself how. */
    static Optional<AlgorithmQuestion> of(SqlStatement statement) {
        boolean alter = isAlter(statement);
        return (alter || isIndex(statement))
                        && statement.values().isEmpty()
                        && !NAMED.matcher(statement.text()).matches()
                ? Optional.of(new AlgorithmQuestion(statement.text(), alter))
                : Optional.empty();
    }

    /** The way in which it was done; empty where the server does not tell, and has done nothing. */
    Optional<String> ask(Connection connection) throws SQLException {
        for (String way : WAYS) {
            String words = "ALGORITHM=" + way;
            // A comment may stand at the end of the statement.
            String asking = sql + "\n" + (alter ? ", " + words : words.replace(",", ""));
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(asking);
                return Optional.of(way.toUpperCase(Locale.ROOT));
            } catch (SQLException refused) {
                int code = refused.getErrorCode();
                boolean another = code == ALGORITHM_REFUSED
                        || code == ALGORITHM_REFUSED_WITH_REASON
                        || (NOT_UNDERSTOOD.contains(code) && !way.startsWith("COPY"));
                if (!another) {
                    return Optional.empty(); // The statement itself fails; it is sent as it is, to say so.
                }
            }
        }
        return Optional.empty();
    }
}
