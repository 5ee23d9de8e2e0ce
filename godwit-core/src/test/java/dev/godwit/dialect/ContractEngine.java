package dev.godwit.dialect;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.dialect.h2.H2Dialect;
import dev.godwit.dialect.mysql.MariadbDialect;
import dev.godwit.dialect.mysql.MysqlDialect;
import dev.godwit.dialect.sqlite.SqliteDialect;
import dev.godwit.dialect.sqlserver.SqlserverDialect;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementReader;
import dev.godwit.sql.TextSlice;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The engines that keep the contract of a dialect, each with a way to an empty database of its own. */
@SuppressWarnings("ImmutableEnumChecker")
enum ContractEngine {
    MARIADB(MariadbDialect::create, Engine.MARIADB),
    MYSQL(MysqlDialect::create, "GODWIT_TEST_MYSQL_URL"),
    SQLITE(SqliteDialect::create, Engine.SQLITE),
    H2(H2Dialect::create, Engine.H2),
    SQLSERVER(SqlserverDialect::create, "GODWIT_TEST_SQLSERVER_URL");

    private final Dialect dialect;
    private final Supplier<ContractDatabase> databases;

    ContractEngine(Supplier<Dialect> dialect, Engine engine) {
        this.dialect = dialect.get();
        this.databases = () -> {
            TestDatabase database = TestDatabase.create(engine);
            return new ContractDatabase(this, database.jdbcUrl(), database::connect, database::close);
        };
    }

    ContractEngine(Supplier<Dialect> dialect, String variable) {
        this.dialect = dialect.get();
        this.databases = () -> external(variable);
    }

    Dialect dialect() {
        return dialect;
    }

    /** An empty database; the test is skipped where the server that it needs is not configured. */
    ContractDatabase createDatabase() {
        return databases.get();
    }

    boolean isMysqlFamily() {
        return this == MARIADB || this == MYSQL;
    }

    SqlStatement statement(String sql) {
        List<SqlStatement> all =
                StatementReader.readAll(TextSlice.ofString("test", sql), dialect.syntax(), Splitting.lexer());
        if (all.size() != 1) {
            throw new IllegalArgumentException("Not one statement: " + sql);
        }
        return all.get(0);
    }

    private ContractDatabase external(String variable) {
        String url = System.getenv(variable);
        assumeTrue(url != null && !url.isEmpty(), "Skipped: " + variable + " names no server for " + name() + ".");
        String name = "godwit_" + UUID.randomUUID().toString().replace("-", "");
        String maintenance = dialect.databases().maintenanceUrl(url);
        String own = this == SQLSERVER
                ? maintenance.replace("databaseName=master", "databaseName=" + name)
                : maintenance.replaceFirst("/(\\?|$)", "/" + name + "$1");
        try (Connection connection = DriverManager.getConnection(maintenance)) {
            dialect.databases().create(connection, own);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new ContractDatabase(this, own, () -> DriverManager.getConnection(own), () -> {
            try (Connection connection = DriverManager.getConnection(maintenance)) {
                dialect.databases().drop(connection, own);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
