package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.ColumnTypes;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.NameLimit;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.Patience;
import dev.godwit.dialect.Replication;
import dev.godwit.dialect.SemicolonScript;
import dev.godwit.dialect.SequentialSender;
import dev.godwit.dialect.TransactionControl;
import dev.godwit.lock.LeaseRunLock;
import java.util.List;

/** SQLite 3.35 and newer. */
public final class SqliteDialect {

    private SqliteDialect() {}

    /**
     * The dialect. Transactions begin with {@code BEGIN IMMEDIATE}: one that reads first and writes later could fail with
     * {@code SQLITE_BUSY_SNAPSHOT}, which no waiting cures (SQLite documentation, “Transaction”, “Read transactions versus write
     * transactions”).
     */
    public static Dialect create() {
        SqliteSyntax syntax = new SqliteSyntax();
        Names names = new Names(new SqliteLiterals(), SqliteWords.RESERVED, NameLimit.NONE);
        SqliteLeaseCommands lease = new SqliteLeaseCommands();
        return new Dialect(
                "sqlite",
                "SQLite",
                true,
                syntax,
                new SqliteNatures(),
                new SqliteLiterals(),
                names,
                columns(),
                new SqliteSchemaSql(names, new SqliteLiterals(), syntax),
                new SqliteReader(names, syntax),
                new SqliteDataSql(),
                new SqliteRangeSql(),
                new SqliteSessions(),
                Patience.NONE,
                Replication.UNSEEN,
                scope -> new LeaseRunLock(scope, lease),
                new SqliteEffectProbe(syntax),
                new SqliteErrors(),
                new SequentialSender(
                        TransactionControl.sql("BEGIN IMMEDIATE"),
                        List.of(),
                        new ForeignKeyCheck(),
                        new SqliteDataSql()),
                new SqliteDatabases(),
                new SemicolonScript(".bail on\n", "BEGIN IMMEDIATE", "COMMIT"));
    }

    /** Moments are ISO 8601 text; SQLite has no type for them. */
    private static ColumnTypes columns() {
        return new ColumnTypes(
                "TEXT", "TEXT", "TEXT", "INTEGER", "INTEGER", "TEXT", "INTEGER PRIMARY KEY AUTOINCREMENT", "");
    }
}
