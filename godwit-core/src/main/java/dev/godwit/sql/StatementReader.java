package dev.godwit.sql;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statements of a text one by one, holding no more than one of them in memory. The caller must close it and, before the
 * next statement, use the {@linkplain SqlStatement#data() data} of the last one. Not thread-safe.
 *
 * <p>{@code GO 5} returns its batch five times. Empty statements and comments alone are none.
 */
public final class StatementReader implements AutoCloseable {

    private final TextSlice slice;
    private final CharWindow window;
    private final StatementScanner scanner;
    private final HeadCollector head = new HeadCollector();
    private @Nullable CopyData data;
    private @Nullable SqlStatement current;
    private int repeats;

    /** Opens the text; a {@link GodwitException} tells if that fails. */
    public StatementReader(TextSlice slice, SqlSyntax syntax, Splitting splitting) {
        this.slice = slice;
        this.window = CharWindow.withPositions(slice);
        this.scanner = new StatementScanner(window, syntax, splitting, true);
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
     *     {@link ErrorCode#SQL_UNSUPPORTED} at a command of another client
     */
    public Optional<SqlStatement> next() {
        if (repeats > 0) {
            repeats--;
            return Optional.ofNullable(current);
        }
        if (data != null) {
            data.finish();
            data = null;
        }
        head.reset();
        current = null;
        if (scanner.next(head)) {
            current = statement();
            repeats = scanner.repeat() - 1;
        } else if (scanner.problem() != null) {
            throw failure(scanner.problem());
        }
        return Optional.ofNullable(current);
    }

    private SqlStatement statement() {
        data = scanner.hasData() ? new CopyData(scanner.copyLines()) : null;
        return new SqlStatement(
                window.text(scanner.start(), scanner.end()),
                window.position(scanner.start()),
                head.head(),
                Optional.ofNullable(data));
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
}
