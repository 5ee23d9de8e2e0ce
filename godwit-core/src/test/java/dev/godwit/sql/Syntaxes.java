package dev.godwit.sql;

import dev.godwit.dialect.h2.H2Syntax;
import dev.godwit.dialect.mysql.MysqlSyntax;
import dev.godwit.dialect.postgresql.PostgresqlSyntax;
import dev.godwit.dialect.sqlite.SqliteSyntax;
import dev.godwit.dialect.sqlserver.SqlserverSyntax;
import java.util.Map;
import java.util.TreeMap;

/** Every engine's lexical rules by the engine's name. */
final class Syntaxes {

    static final Map<String, SqlSyntax> ALL = new TreeMap<>(Map.of(
            "h2", new H2Syntax(),
            "mysql", new MysqlSyntax(),
            "postgresql", new PostgresqlSyntax(),
            "sqlite", new SqliteSyntax(),
            "sqlserver", new SqlserverSyntax()));

    private Syntaxes() {}

    static SqlSyntax of(String engine) {
        return ALL.get(engine);
    }
}
