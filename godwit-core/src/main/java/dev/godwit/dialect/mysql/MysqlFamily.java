package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.SequentialSender;
import dev.godwit.dialect.SequentialSender.Check;
import dev.godwit.dialect.TransactionControl;
import dev.godwit.lock.SessionRunLock;
import dev.godwit.sql.SqlSyntax;
import java.util.List;

/** Puts the parts together that MySQL and MariaDB share. */
final class MysqlFamily {

    private MysqlFamily() {}

    static Dialect member(String engine, String displayName) {
        SqlSyntax syntax = new MysqlSyntax();
        MysqlLockCommands locks = new MysqlLockCommands();
        return new Dialect(
                engine,
                displayName,
                false,
                syntax,
                new MysqlNatures(),
                new MysqlLiterals(),
                MysqlColumns.types(),
                new MysqlSessions(),
                scope -> new SessionRunLock(scope, locks),
                new MysqlEffectProbe(syntax),
                new MysqlErrors(),
                new SequentialSender(TransactionControl.jdbc(), List.of(), Check.NONE),
                new MysqlDatabases(),
                new MysqlScript());
    }
}
