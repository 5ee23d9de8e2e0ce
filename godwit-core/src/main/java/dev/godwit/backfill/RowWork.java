package dev.godwit.backfill;

import dev.godwit.code.Bound;
import dev.godwit.code.Row;
import dev.godwit.code.RowChange;
import dev.godwit.code.RowUpdate;
import dev.godwit.dialect.Dialect;
import dev.godwit.sql.Position;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A function that is asked for the new values of each row of a range. Rows are read, locked where the engine locks rows, and written in the
 * transaction of their batch.
 */
final class RowWork implements BatchWork {

    /** What the query begins with, which the words of the builder write. */
    static final String SELECT = "SELECT *";

    private static final String KEY = "godwit_key";

    private final Dialect dialect;
    private final BackfillSpec spec;
    private final SqlStatement statement;
    private final RowChange change;
    private final RowReads reads;
    private final RangedStatement ranged;
    private final RowUpdate update;

    RowWork(Dialect dialect, BackfillSpec spec, SqlStatement statement, RowChange change, RowReads reads) {
        this.dialect = dialect;
        this.spec = spec;
        this.statement = statement;
        this.change = change;
        this.reads = reads;
        this.ranged = RangedStatement.of(statement.text(), dialect.syntax());
        this.update =
                new RowUpdate(dialect.names(), dialect.data(), spec.table().written());
    }

    /** What the function threw. */
    static final class FunctionFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FunctionFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    @Override
    public Iterable<SqlStatement> of(Connection connection, RangeWalk walk, KeyRange range, LongConsumer changed) {
        return () -> new Iterator<>() {
            private @Nullable Iterator<SqlStatement> updates;

            /** The transaction has begun when the first statement is asked for. */
            private Iterator<SqlStatement> updates() {
                Iterator<SqlStatement> known = updates;
                if (known == null) {
                    known = updatesOf(connection, walk, range).iterator();
                    updates = known;
                }
                return known;
            }

            @Override
            public boolean hasNext() {
                return updates().hasNext();
            }

            @Override
            public SqlStatement next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return updates().next();
            }
        };
    }

    private List<SqlStatement> updatesOf(Connection connection, RangeWalk walk, KeyRange range) {
        List<Row> rows = new ArrayList<>();
        try {
            reads.query(connection, new Bound(query(walk, range), statement.values()), rows::add);
        } catch (SQLException e) {
            throw new FunctionFailed("The rows could not be read: " + e.getMessage(), e);
        }
        List<SqlStatement> updates = new ArrayList<>();
        for (Row row : rows) {
            updateOf(walk, row).ifPresent(updates::add);
        }
        return updates;
    }

    private String query(RangeWalk walk, KeyRange range) {
        String select = SELECT + " FROM " + spec.table().written();
        String rest = ranged.with((bound, prefix) -> walk.filling(bound, prefix, range))
                .substring(select.length());
        return SELECT + ", " + walk.keyTexts(KEY) + " FROM " + spec.table().written()
                + dialect.ranges().lockingHint() + rest + dialect.ranges().lockingClause();
    }

    private Optional<SqlStatement> updateOf(RangeWalk walk, Row read) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>(read.values());
        List<String> key = new ArrayList<>();
        for (int i = 0; i < walk.width(); i++) {
            key.add(read.string(KEY + i));
        }
        columns.keySet().removeIf(name -> name.regionMatches(true, 0, KEY, 0, KEY.length()));
        Map<String, ? extends @Nullable Object> values = asked(new Row(columns), key);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Bound bound = update.of(values, walk.isRow(key));
        return Optional.of(new SqlStatement(
                bound.sql(), Position.START, new StatementHead(List.of("UPDATE")), Optional.empty(), bound.values()));
    }

    private Map<String, ? extends @Nullable Object> asked(Row row, List<String> key) {
        try {
            return change.of(row);
        } catch (Exception e) {
            throw new FunctionFailed(
                    "The function failed for the row " + KeyTexts.written(key) + " of " + spec.table() + ": " + e, e);
        }
    }

    @Override
    public SqlStatement statement() {
        return statement;
    }

    @Override
    public Optional<String> obstacle(RangeWalk walk) {
        return walk.tellsRows()
                ? Optional.empty()
                : Optional.of("A function needs a key by which each row is found again, and " + spec.table()
                        + " is walked along " + walk.along());
    }

    @Override
    public String remedy() {
        return "Give the table a primary key, or say the change with set(…).";
    }
}
