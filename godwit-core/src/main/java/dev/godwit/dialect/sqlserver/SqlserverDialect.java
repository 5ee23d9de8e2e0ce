package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.ColumnTypes;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.NameLimit;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.Replication;
import dev.godwit.dialect.SequentialSender;
import dev.godwit.dialect.SequentialSender.Check;
import dev.godwit.dialect.TransactionControl;
import dev.godwit.lock.SessionRunLock;
import java.util.List;

/** SQL Server 2016 and newer, Azure SQL. */
public final class SqlserverDialect {

    /** Suppressed row counts would make the bookkeeping look as if it had changed nothing; the others keep it from running. */
    private static final List<String> BEFORE_BOOKKEEPING = List.of("SET NOEXEC OFF; SET NOCOUNT OFF; SET ROWCOUNT 0");

    private static final int LONGEST_NAME = 128;

    private SqlserverDialect() {}

    /** The dialect. */
    public static Dialect create() {
        SqlserverSyntax syntax = new SqlserverSyntax();
        Names names = new Names(
                new SqlserverLiterals(), SqlserverWords.RESERVED, new NameLimit("SQL Server", LONGEST_NAME, false));
        SqlserverLockCommands locks = new SqlserverLockCommands();
        return new Dialect(
                "sqlserver",
                "SQL Server",
                true,
                syntax,
                new SqlserverNatures(syntax),
                new SqlserverLiterals(),
                names,
                columns(),
                new SqlserverSchemaSql(names, new SqlserverLiterals()),
                new SqlserverReader(names),
                new SqlserverDataSql(),
                new SqlserverRangeSql(),
                new SqlserverSessions(),
                new SqlserverPatience(),
                Replication.UNSEEN,
                scope -> new SessionRunLock(scope, locks),
                new SqlserverEffectProbe(syntax),
                new SqlserverErrors(),
                new SequentialSender(TransactionControl.jdbc(), BEFORE_BOOKKEEPING, Check.NONE, new SqlserverDataSql()),
                new SqlserverDatabases(),
                new SqlserverScript());
    }

    private static ColumnTypes columns() {
        return new ColumnTypes(
                "NVARCHAR(255) COLLATE Latin1_General_100_BIN2",
                "NVARCHAR(2000)",
                "NVARCHAR(MAX)",
                "INT",
                "BIGINT",
                "DATETIMEOFFSET(3)",
                "BIGINT IDENTITY(1, 1) NOT NULL PRIMARY KEY",
                "");
    }
}
