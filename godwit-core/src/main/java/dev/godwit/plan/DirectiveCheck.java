package dev.godwit.plan;

import dev.godwit.backfill.BackfillDirective;
import dev.godwit.dialect.Engine;
import dev.godwit.dialect.StatementNature;
import dev.godwit.sql.Directive;
import dev.godwit.sql.ExpectedRows;
import dev.godwit.sql.SqlStatement;
import java.util.Iterator;

/** The statements of a script, whose directives are read while they pass: what could not be run is refused before anything runs. */
final class DirectiveCheck implements Iterable<SqlStatement> {

    private final String file;
    private final Iterable<SqlStatement> script;
    private final Engine engine;

    DirectiveCheck(String file, Iterable<SqlStatement> script, Engine engine) {
        this.file = file;
        this.script = script;
        this.engine = engine;
    }

    @Override
    public Iterator<SqlStatement> iterator() {
        Iterator<SqlStatement> statements = script.iterator();
        return new Iterator<>() {
            private boolean inTransaction;

            @Override
            public boolean hasNext() {
                return statements.hasNext();
            }

            @Override
            public SqlStatement next() {
                SqlStatement statement = statements.next();
                if (!statement.directives().isEmpty()) {
                    check(statement, inTransaction);
                }
                inTransaction = stays(inTransaction, engine.natures().of(statement));
                return statement;
            }
        };
    }

    private static boolean stays(boolean inTransaction, StatementNature nature) {
        return switch (nature) {
            case BEGIN -> true;
            case COMMIT, ROLLBACK -> false;
            case PLAIN, ALONE, SESSION -> inTransaction;
        };
    }

    private void check(SqlStatement statement, boolean inTransaction) {
        statement.directive(Directive.Word.EXPECT).ifPresent(directive -> ExpectedRows.of(directive, file));
        boolean backfill =
                BackfillDirective.of(statement, file, engine.syntax()).isPresent();
        if (backfill && inTransaction) {
            Directive directive = statement.directive(Directive.Word.BACKFILL).orElseThrow();
            throw Directive.refusal(
                    file,
                    directive.start(),
                    "\"migrate:backfill\" stands between a BEGIN and its COMMIT, and it commits batch by batch.",
                    "Move it behind the COMMIT.");
        }
    }
}
