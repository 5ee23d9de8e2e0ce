package dev.godwit.dialect;

import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;

/**
 * One engine, made of its parts. Immutable and thread-safe, as are the parts.
 *
 * @param engine how configuration, files and code name it: {@code postgresql}, {@code mysql}, {@code mariadb}, {@code sqlite},
 *     {@code h2}, {@code sqlserver}
 * @param displayName how messages name it: {@code PostgreSQL}
 * @param transactionalDdl whether a transaction around DDL can be undone as a whole
 * @param syntax how its SQL is lexed and cut
 * @param natures what each statement does to a transaction
 * @param literals how values and names are written
 * @param names how names are written in statements that Godwit makes for others
 * @param columns the column types of Godwit's own tables
 * @param schema how structural changes are written
 * @param reader how the structure of a database is read
 * @param data how statements about rows are written
 * @param ranges how tables are walked range by range
 * @param sessions what is done to a connection
 * @param patience how long a session waits for locks
 * @param replication how far its followers are
 * @param locks how two runs are kept apart
 * @param probe how the database is asked whether a statement took effect
 * @param errors how its errors are read
 * @param transactions how the statements of one transaction are sent
 * @param databases how whole databases are created and dropped
 * @param client how scripts for its own client are written
 */
public record Dialect(
        String engine,
        String displayName,
        boolean transactionalDdl,
        SqlSyntax syntax,
        StatementNatures natures,
        Literals literals,
        Names names,
        ColumnTypes columns,
        SchemaSql schema,
        SchemaReader reader,
        DataSql data,
        RangeSql ranges,
        Sessions sessions,
        Patience patience,
        Replication replication,
        RunLocks locks,
        EffectProbe probe,
        ServerErrors errors,
        TransactionSender transactions,
        Databases databases,
        ClientScript client)
        implements Engine {

    /** The same with its statements sent by another sender. */
    public Dialect sendingBy(TransactionSender other) {
        return new Dialect(
                engine,
                displayName,
                transactionalDdl,
                syntax,
                natures,
                literals,
                names,
                columns,
                schema,
                reader,
                data,
                ranges,
                sessions,
                patience,
                replication,
                locks,
                probe,
                errors,
                other,
                databases,
                client);
    }

    @Override
    public String shown(SqlStatement statement) {
        return new Inlined(literals, syntax).text(statement);
    }

    @Override
    public String toString() {
        return displayName;
    }
}
