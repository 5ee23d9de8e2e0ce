package dev.godwit.backfill;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TablePages;
import dev.godwit.dialect.TableRef;
import dev.godwit.dialect.UniqueKey;
import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses the way along a table: the key that is asked for, else the first that its catalogue has, else its pages. */
final class WalkChoice {

    private static final String PAGES = "ctid";

    private final BackfillContext context;
    private final SqlStatement statement;

    WalkChoice(BackfillContext context, SqlStatement statement) {
        this.context = context;
        this.statement = statement;
    }

    RangeWalk choose(BackfillSpec spec) throws SQLException, StatementFailure {
        Dialect dialect = context.dialect();
        Connection connection = context.connection();
        TableRef table = spec.table();
        Optional<String> obstacle = dialect.ranges().obstacle(connection, table);
        if (obstacle.isPresent()) {
            throw Refusal.of(
                    statement,
                    "The rows of " + table + " cannot be changed batch by batch: " + obstacle.get() + ".",
                    "Convert the table to InnoDB, or write the statement without migrate:backfill.");
        }
        List<UniqueKey> keys = dialect.ranges().keys(connection, table);
        Optional<UniqueKey> key = spec.key().isEmpty()
                ? keys.stream().findFirst()
                : keys.stream().filter(k -> isOf(k, spec.key())).findFirst();
        if (key.isPresent()) {
            return new KeyWalk(dialect, table, key.get());
        }
        boolean pagesWanted = spec.key().isEmpty() || spec.key().equals(List.of(PAGES));
        Optional<TablePages> pages = pagesWanted ? dialect.ranges().pages(connection, table) : Optional.empty();
        if (pages.isPresent()) {
            return new PageWalk(dialect.ranges(), pages.get());
        }
        throw noKey(spec, keys);
    }

    private static boolean isOf(UniqueKey key, List<String> columns) {
        if (key.columns().size() != columns.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!key.names().get(i).equalsIgnoreCase(columns.get(i))) {
                return false;
            }
        }
        return true;
    }

    private StatementFailure noKey(BackfillSpec spec, List<UniqueKey> keys) {
        if (spec.key().isEmpty() || keys.isEmpty()) {
            return Refusal.of(
                    statement,
                    "There is no table " + spec.table() + ", or it has no key by which its rows can be told apart on "
                            + context.dialect() + ".",
                    "Give it a primary key or a unique key of columns without NULL.");
        }
        return Refusal.of(
                statement,
                "The table " + spec.table() + " has no unique key (" + String.join(", ", spec.key())
                        + ") of columns without NULL.",
                "It has: "
                        + keys.stream().map(k -> String.join(",", k.names())).collect(Collectors.joining("; "))
                        + ". Write one of them behind key:, or leave key: out.");
    }
}
