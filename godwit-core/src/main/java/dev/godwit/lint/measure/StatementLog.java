package dev.godwit.lint.measure;

import dev.godwit.error.Place;
import dev.godwit.migration.Migration;
import dev.godwit.sql.Directive;
import dev.godwit.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements of one migration as they ran, by transactions. Not thread-safe. */
final class StatementLog implements WatchedSender.Log {

    private final List<Ran> ran = new ArrayList<>();
    private int transaction;

    /** A statement; the transaction is empty where there was none around it. */
    private record Ran(SqlStatement statement, Effects effects, Optional<Integer> transaction) {}

    @Override
    public void ran(SqlStatement statement, Effects effects, boolean shared) {
        ran.add(new Ran(statement, effects, shared ? Optional.of(transaction) : Optional.empty()));
    }

    @Override
    public void transactionEnded() {
        transaction++;
    }

    /** All of them. */
    List<SqlStatement> statements() {
        return ran.stream().map(Ran::statement).toList();
    }

    /** Forgets them. */
    void clear() {
        ran.clear();
    }

    /** What they did. What a callback around the migration said is left out, but not that the transaction went on with it. */
    List<Measured> of(Migration migration, List<SqlStatement> own) {
        List<Measured> measured = new ArrayList<>();
        for (int i = 0; i < ran.size(); i++) {
            Ran each = ran.get(i);
            if (own.stream().anyMatch(statement -> isSame(statement, each.statement()))) {
                measured.add(new Measured(
                        migration.id(),
                        place(migration, each.statement()),
                        each.effects(),
                        each.transaction().isPresent() ? behind(i, migration) : List.of()));
            }
        }
        return measured;
    }

    private List<Place> behind(int index, Migration migration) {
        Optional<Integer> of = ran.get(index).transaction();
        return ran.subList(index + 1, ran.size()).stream()
                .filter(later -> later.transaction().equals(of))
                .map(later -> place(migration, later.statement()))
                .toList();
    }

    /** A batch of a backfill is sent with the bounds of its range in its text. */
    private static boolean isSame(SqlStatement one, SqlStatement other) {
        return one.start().equals(other.start())
                && (one.text().equals(other.text()) || (isBackfill(one) && isBackfill(other)));
    }

    private static boolean isBackfill(SqlStatement statement) {
        return statement.directive(Directive.Word.BACKFILL).isPresent();
    }

    private static Place place(Migration migration, SqlStatement statement) {
        return Place.of(
                        migration.file(),
                        statement.start().line(),
                        statement.start().column())
                .withStatement(statement.text());
    }
}
