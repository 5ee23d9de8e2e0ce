package dev.godwit.backfill;

import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.Names;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes a statement that is done in ranges as one over the whole table, for scripts that a person runs. */
public final class WholeTable {

    private final Names names;
    private final DataSql data;
    private final SqlSyntax syntax;

    /** In the words of one engine. */
    public WholeTable(Names names, DataSql data, SqlSyntax syntax) {
        this.names = names;
        this.data = data;
        this.syntax = syntax;
    }

    /** The statement; empty where its bounds cannot be said without looking at the table. */
    public Optional<SqlStatement> of(SqlStatement statement, BackfillSpec spec) {
        RangedStatement ranged = RangedStatement.of(statement.text(), syntax);
        boolean bounds = ranged.names(RangedStatement.Bound.FROM) || ranged.names(RangedStatement.Bound.TO);
        if (bounds && spec.key().size() != 1) {
            return Optional.empty();
        }
        String text = ranged.with((bound, prefix) -> switch (bound) {
            case RANGE -> "(1 = 1)";
            case FROM -> bound(spec, "");
            case TO -> bound(spec, " DESC");
        });
        return Optional.of(statement.with(text, statement.directives()));
    }

    /** From a derived table, because MySQL reads no table in a subquery that it is just changing, but for such. */
    private String bound(BackfillSpec spec, String order) {
        String key = names.of(spec.key().get(0));
        String query = "SELECT " + key + " AS k FROM " + spec.table() + " ORDER BY " + key + order;
        return "(SELECT b.k FROM (" + data.page(query, true, OptionalLong.of(1), OptionalLong.empty()) + ") b)";
    }
}
