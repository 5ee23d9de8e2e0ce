package dev.godwit.lint;

import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.SqlToken;
import dev.godwit.sql.SqlTokens;
import dev.godwit.sql.StatementHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The statements of what is sent as one: a batch of SQL Server holds several. Immutable and thread-safe. */
final class Batches {

    /** The body of one of these is not run by its definition. */
    private static final Set<String> PROGRAMS = Set.of("PROCEDURE", "PROC", "FUNCTION", "TRIGGER", "VIEW");

    private final SqlSyntax syntax;

    Batches(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    /** What is sent, cut at its semicolons where it is a batch. */
    List<SqlStatement> of(SqlStatement sent) {
        boolean program = sent.head().words().stream().limit(4).anyMatch(PROGRAMS::contains);
        return syntax.separatesBatches() && !program ? cut(sent) : List.of(sent);
    }

    private List<SqlStatement> cut(SqlStatement batch) {
        List<SqlStatement> statements = new ArrayList<>();
        List<SqlToken> current = new ArrayList<>();
        for (SqlToken token : SqlTokens.of(batch.text(), syntax)) {
            if (token.isSymbol(';')) {
                add(batch, current, statements);
                current.clear();
            } else {
                current.add(token);
            }
        }
        add(batch, current, statements);
        return statements;
    }

    private static void add(SqlStatement batch, List<SqlToken> tokens, List<SqlStatement> statements) {
        if (tokens.isEmpty()) {
            return;
        }
        int start = tokens.get(0).offset();
        SqlToken last = tokens.get(tokens.size() - 1);
        String text = batch.text().substring(start, last.offset() + last.text().length());
        List<String> head = tokens.stream()
                .filter(SqlToken::isIdentifier)
                .limit(StatementHead.MOST_WORDS)
                .map(token -> token.text().toUpperCase(Locale.ROOT))
                .toList();
        statements.add(new SqlStatement(text, batch.positionOf(start), new StatementHead(head), Optional.empty()));
    }
}
