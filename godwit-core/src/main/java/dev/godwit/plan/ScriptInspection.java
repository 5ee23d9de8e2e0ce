package dev.godwit.plan;

import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.StatementNatures;
import dev.godwit.sql.Directive;
import dev.godwit.sql.SqlStatement;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What one reading of a whole script tells before anything runs. The reading itself refuses what cannot be run.
 *
 * @param statements how many it has
 * @param alone the first statement that cannot share a transaction
 * @param ownTransactions whether it begins or ends a transaction by itself
 * @param sessionPrefix how many session statements stand at its head
 * @param sessionSuffix how many stand at its end
 * @param sessionInside whether one stands between others
 * @param touchesSession whether it may leave the session changed
 * @param backfill the first statement that is done batch by batch
 */
public record ScriptInspection(
        int statements,
        Optional<SqlStatement> alone,
        boolean ownTransactions,
        int sessionPrefix,
        int sessionSuffix,
        boolean sessionInside,
        boolean touchesSession,
        Optional<SqlStatement> backfill) {

    /** Of a program: nothing is known beforehand, so that it may leave the session changed. */
    static final ScriptInspection UNKNOWN =
            new ScriptInspection(0, Optional.empty(), false, 0, 0, false, true, Optional.empty());

    /** Reads the script. */
    public static ScriptInspection of(Iterable<SqlStatement> script, StatementNatures natures) {
        Reading reading = new Reading();
        for (SqlStatement statement : script) {
            reading.add(statement, natures.of(statement), natures.setsTransaction(statement));
        }
        return reading.result();
    }

    private static final Set<StatementNature> TRANSACTION_CONTROL =
            EnumSet.of(StatementNature.BEGIN, StatementNature.COMMIT, StatementNature.ROLLBACK);

    private static final class Reading {
        private int statements;
        private Optional<SqlStatement> alone = Optional.empty();
        private boolean ownTransactions;
        private boolean head = true;
        private int prefix;
        private int trailing;
        private boolean inside;
        private boolean touchesSession;
        private Optional<SqlStatement> backfill = Optional.empty();

        /** What sets something for a transaction only is taken for a matter of the session where it stands among such. */
        void add(SqlStatement statement, StatementNature nature, boolean setsTransaction) {
            if (nature == StatementNature.SESSION) {
                if (head) {
                    prefix = statements + 1;
                } else {
                    trailing++;
                }
            } else if (setsTransaction) {
                trailing += trailing > 0 ? 1 : 0;
            } else {
                head = false;
                inside |= trailing > 0;
                trailing = 0;
            }
            if (nature == StatementNature.ALONE && alone.isEmpty()) {
                alone = Optional.of(statement);
            }
            if (backfill.isEmpty()
                    && statement.directive(Directive.Word.BACKFILL).isPresent()) {
                backfill = Optional.of(statement);
            }
            ownTransactions |= TRANSACTION_CONTROL.contains(nature);
            touchesSession |= nature == StatementNature.SESSION || setsSomething(statement);
            statements++;
        }

        private static boolean setsSomething(SqlStatement statement) {
            return statement.head().startsWith("SET")
                    || statement.head().startsWith("USE")
                    || statement.head().startsWith("RESET")
                    || statement.head().startsWith("DISCARD")
                    || statement.text().contains("set_config");
        }

        ScriptInspection result() {
            return new ScriptInspection(
                    statements, alone, ownTransactions, prefix, trailing, inside, touchesSession, backfill);
        }
    }
}
