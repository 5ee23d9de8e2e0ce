package dev.godwit.backfill;

import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The statement of a script, sent for each range with the range put in. */
final class StatementWork implements BatchWork {

    private final SqlStatement statement;
    private final RangedStatement ranged;

    StatementWork(SqlStatement statement, SqlSyntax syntax) {
        this.statement = statement;
        this.ranged = RangedStatement.of(statement.text(), syntax);
    }

    @Override
    public Iterable<SqlStatement> of(Connection connection, RangeWalk walk, KeyRange range, LongConsumer changed) {
        String text = ranged.with((bound, prefix) -> walk.filling(bound, prefix, range));
        return List.of(statement.with(text, statement.directives()));
    }

    @Override
    public SqlStatement statement() {
        return statement;
    }

    @Override
    public Optional<String> obstacle(RangeWalk walk) {
        boolean bounds = ranged.names(RangedStatement.Bound.FROM) || ranged.names(RangedStatement.Bound.TO);
        return bounds && !walk.hasBounds()
                ? Optional.of(
                        "\":from\" and \":to\" stand for the bounds of a key of one column, and the table is walked along "
                                + walk.along())
                : Optional.empty();
    }

    @Override
    public String remedy() {
        return "Write :range or :range(alias) in their place.";
    }
}
