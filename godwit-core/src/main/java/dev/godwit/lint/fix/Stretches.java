package dev.godwit.lint.fix;

import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.SqlToken;
import dev.godwit.sql.SqlTokens;
import java.util.ArrayList;
import java.util.List;

/**
 * A text of statements, cut so that its pieces put together are the text again.
 *
 * @param stretches one for each statement
 * @param rest what stands behind the last one
 */
record Stretches(List<Stretch> stretches, String rest) {

    Stretches {
        stretches = List.copyOf(stretches);
    }

    /**
     * A statement with what is around it.
     *
     * @param lead blanks and comments in front of it
     * @param end its terminator and what stands behind that in its line, with the line end
     */
    record Stretch(SqlStatement statement, String lead, String end) {

        /** As it stands in the file. */
        String text() {
            return lead + statement.text() + end;
        }

        /** Comments that stand inside of it, as lines of their own. */
        List<String> comments(SqlSyntax syntax) {
            String sql = statement.text();
            List<String> comments = new ArrayList<>();
            int from = 0;
            for (SqlToken token : SqlTokens.of(sql, syntax)) {
                add(sql.substring(from, token.offset()), comments);
                from = token.offset() + token.text().length();
            }
            add(sql.substring(from), comments);
            String behind = end.strip();
            add(behind.startsWith(";") ? behind.substring(1) : behind, comments);
            return comments;
        }

        private static void add(String gap, List<String> comments) {
            gap.strip()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(comments::add);
        }
    }

    /**
     * Cuts a text.
     *
     * @param offset of its first character in its file
     */
    static Stretches of(String text, long offset, List<SqlStatement> statements) {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < statements.size(); i++) {
            SqlStatement statement = statements.get(i);
            int start = (int) (statement.start().offset() - offset);
            int next = i + 1 < statements.size()
                    ? (int) (statements.get(i + 1).start().offset() - offset)
                    : text.length();
            int close = start + statement.text().length();
            int end = statement.data().isPresent() ? next : endOf(text, close, next);
            stretches.add(new Stretch(statement, text.substring(at, start), text.substring(close, end)));
            at = end;
        }
        return new Stretches(stretches, text.substring(at));
    }

    private static int endOf(String text, int close, int limit) {
        int at = close;
        while (at < limit && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        boolean terminated = at < limit && text.charAt(at) == ';';
        int behind = terminated ? at + 1 : close;
        int line = text.indexOf('\n', behind);
        int end = line < 0 ? text.length() : line + 1;
        return Math.min(end, limit);
    }
}
