package dev.godwit.sql;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statements of a text one by one, holding no more than one of them in memory. The caller must close it and, before the
 * next statement, use the {@linkplain SqlStatement#data() data} of the last one. Not thread-safe.
 *
 * <p>{@code GO 5} returns its batch five times. Empty statements and comments alone are none, but for the query of a {@code --
 * migrate:assert} line, which is a statement of its own at its place. The other {@linkplain Directive directives} belong to the
 * statement that they stand in front of.
 */
public final class StatementReader implements AutoCloseable {

    private final TextSlice slice;
    private final SqlSyntax syntax;
    private final CharWindow window;
    private final StatementScanner scanner;
    private final HeadCollector head = new HeadCollector();
    private final DirectiveCollector directives;
    private final TokenSink sink = new Sink();
    private final Deque<SqlStatement> assertions = new ArrayDeque<>();
    private @Nullable CopyData data;
    private @Nullable SqlStatement current;
    private int remaining;

    /** Opens the text; a {@link GodwitException} tells if that fails. */
    public StatementReader(TextSlice slice, SqlSyntax syntax, Splitting splitting) {
        this.slice = slice;
        this.syntax = syntax;
        this.window = CharWindow.withPositions(slice);
        this.scanner = new StatementScanner(window, syntax, splitting, true);
        this.directives = new DirectiveCollector(window, slice.source().name());
    }

    /** Reads all statements of a small text. Their inline data is gone when this returns. */
    public static List<SqlStatement> readAll(TextSlice slice, SqlSyntax syntax, Splitting splitting) {
        try (StatementReader reader = new StatementReader(slice, syntax, splitting)) {
            List<SqlStatement> all = new ArrayList<>();
            for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
                all.add(next.get());
            }
            return all;
        }
    }

    /**
     * The next statement, empty behind the last one.
     *
     * @throws GodwitException {@link ErrorCode#SQL_UNTERMINATED} at the place where something starts that has no end,
     *     {@link ErrorCode#SQL_UNSUPPORTED} at a command of another client, {@link ErrorCode#MIGRATION_MALFORMED} at a directive
     *     that is none or stands at a wrong place
     */
    public Optional<SqlStatement> next() {
        if (assertions.isEmpty() && remaining == 0) {
            scan();
        }
        if (!assertions.isEmpty()) {
            return Optional.of(assertions.remove());
        }
        remaining = Math.max(0, remaining - 1);
        return Optional.ofNullable(current);
    }

    private void scan() {
        if (data != null) {
            data.finish();
            data = null;
        }
        head.reset();
        current = null;
        if (scanner.next(sink)) {
            current = statement(ownDirectives());
            remaining = Math.max(1, scanner.repeat());
        } else if (scanner.problem() != null) {
            throw failure(scanner.problem());
        } else {
            refuse(ownDirectives());
        }
    }

    private void refuse(List<Directive> left) {
        if (!left.isEmpty()) {
            throw directives.withoutStatement(left.get(0));
        }
    }

    /** Takes the queries out of the directives that were met. */
    private List<Directive> ownDirectives() {
        List<Directive> own = new ArrayList<>();
        Set<Directive.Word> words = EnumSet.noneOf(Directive.Word.class);
        for (Directive directive : directives.take()) {
            if (directive.word() == Directive.Word.ASSERT) {
                assertions.add(AssertQuery.of(directive, slice.source().name(), syntax));
            } else if (words.add(directive.word())) {
                own.add(directive);
            } else {
                throw directives.second(directive);
            }
        }
        return own;
    }

    private SqlStatement statement(List<Directive> own) {
        data = scanner.hasData() ? new CopyData(scanner.copyLines()) : null;
        return new SqlStatement(
                window.text(scanner.start(), scanner.end()),
                window.position(scanner.start()),
                head.head(),
                Optional.ofNullable(data),
                List.of(),
                own);
    }

    private GodwitException failure(TextProblem problem) {
        Position position = window.position(problem.index());
        return GodwitException.of(problem.code(), problem.message())
                .at(Place.of(slice.source().name(), position.line(), position.column()))
                .hint(problem.hint())
                .build();
    }

    @Override
    public void close() {
        window.close();
    }

    private final class Sink implements TokenSink {
        @Override
        public void token(SqlLexer lexer) {
            head.token(lexer);
        }

        @Override
        public void lineComment(SqlLexer lexer, boolean ownLine, boolean inside) {
            directives.comment(lexer, ownLine, inside);
        }
    }
}
