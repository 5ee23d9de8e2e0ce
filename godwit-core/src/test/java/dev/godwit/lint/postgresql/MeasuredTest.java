package dev.godwit.lint.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.FormReader;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TypeForm;
import dev.godwit.lint.measure.Effects;
import dev.godwit.lint.measure.Observer.Observing;
import dev.godwit.lint.measure.TakenLock;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementReader;
import dev.godwit.sql.TextSlice;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which locks a statement is said to take, and whether it is said to write the table anew, is what the server shows. */
class MeasuredTest {

    private static final Set<Engine> SERVERS = EnumSet.of(Engine.POSTGRES_14, Engine.POSTGRES_18);

    private static final Dialect POSTGRESQL =
            Dialects.standard().named("postgresql").orElseThrow();

    private static final List<String> TABLES = List.of(
            "CREATE TABLE other (id bigint PRIMARY KEY)",
            "CREATE TABLE t (id bigint PRIMARY KEY, a int, b varchar(20), c numeric(10, 2), d text, e cidr, f varbit(4))",
            "ALTER TABLE t ADD CONSTRAINT unchecked CHECK (id > 0) NOT VALID",
            "CREATE INDEX i ON t (a)",
            "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
            "CREATE TABLE parts (at date NOT NULL) PARTITION BY RANGE (at)",
            "CREATE TABLE part (at date NOT NULL)",
            "CREATE TABLE attached PARTITION OF parts FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
            "CREATE MATERIALIZED VIEW m AS SELECT id FROM t",
            "INSERT INTO other VALUES (1)",
            "INSERT INTO t VALUES (1, 1, 'b', 1, 'd', '10.0.0.0/8', '1')");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t ADD COLUMN x int",
                "ALTER TABLE t ADD COLUMN x bigint REFERENCES other (id)",
                "ALTER TABLE t DROP COLUMN a",
                "ALTER TABLE t RENAME COLUMN a TO x",
                "ALTER TABLE t RENAME TO x",
                "ALTER TABLE t ALTER COLUMN a SET NOT NULL",
                "ALTER TABLE t ALTER COLUMN a SET DEFAULT 1",
                "ALTER TABLE t ALTER COLUMN a TYPE bigint",
                "ALTER TABLE t ALTER COLUMN a SET STATISTICS 100",
                "ALTER TABLE t SET (fillfactor = 70)",
                "ALTER TABLE t SET UNLOGGED",
                "ALTER TABLE t ADD CHECK (a > 0)",
                "ALTER TABLE t ADD CHECK (a > 0) NOT VALID",
                "ALTER TABLE t ADD UNIQUE (a)",
                "ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES other (id)",
                "ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES other (id) NOT VALID",
                "ALTER TABLE t VALIDATE CONSTRAINT unchecked",
                "ALTER TABLE t DROP CONSTRAINT unchecked",
                "ALTER TABLE t DISABLE TRIGGER ALL",
                "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE parts ATTACH PARTITION part FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
                "ALTER TABLE parts DETACH PARTITION attached",
                "CREATE TABLE x PARTITION OF parts FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
                "CREATE INDEX x ON t (a)",
                "CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION nothing()",
                "CREATE TABLE x (id bigint REFERENCES other (id))",
                "DROP INDEX i",
                "DROP TABLE other",
                "TRUNCATE other",
                "LOCK TABLE t",
                "LOCK TABLE t IN SHARE ROW EXCLUSIVE MODE",
                "REFRESH MATERIALIZED VIEW m",
                "CLUSTER t USING t_pkey",
                "UPDATE t SET a = 2",
                "DELETE FROM t",
                "INSERT INTO t SELECT 2"
            })
    void theLocksAreThose(String sql) throws SQLException {
        Map<Name, LockMode> said = Locks.of(form(sql), index -> List.of(Name.of("t")));
        assertThat(said).isNotEmpty();
        for (Engine engine : SERVERS) {
            try (TestDatabase database = TestDatabase.create(engine);
                    Connection connection = prepared(database);
                    Statement statement = connection.createStatement()) {
                PostgresqlObserver observer = new PostgresqlObserver(database::connect, Set.of());
                observer.migrationBegins();
                connection.setAutoCommit(false);
                List<TakenLock> taken =
                        seen(observer, connection, statement, sql).locks();
                for (Map.Entry<Name, LockMode> lock : said.entrySet()) {
                    assertThat(taken)
                            .as(sql + ": " + lock.getKey() + " on " + engine)
                            .filteredOn(
                                    each -> each.table().equals(lock.getKey().text()))
                            .extracting(TakenLock::mode)
                            .containsExactly(lock.getValue().text());
                }
            }
        }
    }

    private static Effects seen(PostgresqlObserver observer, Connection connection, Statement statement, String sql)
            throws SQLException {
        boolean shared = !connection.getAutoCommit();
        try (Observing watch = observer.begin(connection, statement(sql), shared)) {
            statement.execute(sql);
            return watch.end();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | bigint",
                "a | text",
                "b | varchar(30)",
                "b | varchar(10)",
                "b | varchar",
                "b | text",
                "b | char(20)",
                "c | numeric(12, 2)",
                "c | numeric(12, 3)",
                "c | numeric",
                "d | varchar",
                "d | varchar(20)",
                "e | inet",
                "f | varbit(8)"
            })
    void aTypeChangeIsFreeExactlyWhereTheTableStays(String column, String type) throws SQLException {
        Form.CreateTable table = (Form.CreateTable) form(TABLES.get(1));
        TypeForm from = table.columns().stream()
                .filter(each -> each.name().equals(Name.of(column)))
                .findFirst()
                .orElseThrow()
                .typeForm();
        boolean free = new TypeWidening(from, TypeForm.of(type)).isFree();
        assertThat(isWrittenAnew("ALTER TABLE t ALTER COLUMN " + column + " TYPE " + type))
                .isEqualTo(!free);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ADD COLUMN x timestamptz DEFAULT now() | false",
                "ADD COLUMN x text DEFAULT 'x' NOT NULL | false",
                "ADD COLUMN x uuid DEFAULT gen_random_uuid() | true",
                "ADD COLUMN x uuid, ALTER COLUMN x SET DEFAULT gen_random_uuid() | false",
                "ADD COLUMN x float DEFAULT random() | true",
                "ADD COLUMN x timestamptz DEFAULT clock_timestamp() | true",
                "ADD COLUMN x bigserial | true",
                "ADD COLUMN x bigint GENERATED ALWAYS AS IDENTITY | true",
                "ADD COLUMN x int GENERATED ALWAYS AS (a + 1) STORED | true",
                "SET UNLOGGED | true"
            })
    void aTableIsWrittenAnewExactlyWhereARuleSaysSo(String action, boolean rewrites) throws SQLException {
        assertThat(isWrittenAnew("ALTER TABLE t " + action)).isEqualTo(rewrites);
    }

    private static boolean isWrittenAnew(String sql) throws SQLException {
        boolean first = true;
        boolean changed = false;
        for (Engine engine : SERVERS) {
            try (TestDatabase database = TestDatabase.create(engine);
                    Connection connection = prepared(database);
                    Statement statement = connection.createStatement()) {
                PostgresqlObserver observer = new PostgresqlObserver(database::connect, Set.of());
                observer.migrationBegins();
                boolean here =
                        !seen(observer, connection, statement, sql).rewritten().isEmpty();
                assertThat(first || here == changed).as("the servers agree").isTrue();
                changed = here;
                first = false;
            }
        }
        return changed;
    }

    private static Connection prepared(TestDatabase database) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        return connection;
    }

    private static Form form(String sql) {
        return new FormReader(POSTGRESQL.syntax()).read(statement(sql));
    }

    private static SqlStatement statement(String sql) {
        return StatementReader.readAll(TextSlice.ofString("t", sql), POSTGRESQL.syntax(), Splitting.none())
                .get(0);
    }
}
