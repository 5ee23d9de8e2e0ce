package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.NameLimit;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SequentialSender;
import dev.godwit.dialect.SequentialSender.Check;
import dev.godwit.lock.SessionRunLock;
import dev.godwit.sql.SqlSyntax;
import java.util.List;

/** Puts the parts together that MySQL and MariaDB share. */
final class MysqlFamily {

    private static final int LONGEST_NAME = 64;

    private MysqlFamily() {}

    /**
     * One of them. Transactions begin with {@code START TRANSACTION}, which takes one round trip less than switching auto-commit and
     * ends a {@code LOCK TABLES} of the script (dumps have them), under which Godwit's own tables could not be written.
     */
    static Dialect member(MysqlVariant variant) {
        SqlSyntax syntax = new MysqlSyntax();
        Names names = new Names(
                new MysqlLiterals(), MysqlWords.RESERVED, new NameLimit(variant.displayName(), LONGEST_NAME, false));
        MysqlSessions sessions = new MysqlSessions(variant);
        MysqlLockCommands locks = new MysqlLockCommands();
        return new Dialect(
                variant.engine(),
                variant.displayName(),
                false,
                syntax,
                new MysqlNatures(),
                new MysqlLiterals(),
                names,
                MysqlOwnColumns.types(),
                new MysqlSchemaSql(names, new MysqlLiterals(), variant, syntax),
                new MysqlReader(variant, names, syntax),
                new MysqlDataSql(),
                new MysqlRangeSql(),
                sessions,
                new MysqlPatience(variant),
                new MysqlReplication(variant),
                scope -> new SessionRunLock(scope, locks),
                new MysqlEffectProbe(syntax, sessions),
                new MysqlErrors(),
                new SequentialSender(new MysqlTransaction(), List.of(), Check.NONE, new MysqlDataSql()),
                new MysqlDatabases(),
                new MysqlScript());
    }
}
