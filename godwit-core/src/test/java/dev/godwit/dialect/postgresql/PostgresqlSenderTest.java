package dev.godwit.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementReader;
import dev.godwit.sql.TextSlice;
import dev.godwit.testing.CuttingProxy;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import dev.godwit.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresqlSenderTest {

    private static final String HISTORY = "CREATE TABLE h (v text PRIMARY KEY, n bigint)";

    private final PostgresqlSyntax syntax = new PostgresqlSyntax();
    private final PostgresqlSender sender = new PostgresqlSender();

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void runsEverythingAndCommits(Engine engine) throws Exception {
        try (TestDatabase db = TestDatabase.create(engine);
                Connection c = db.connect()) {
            execute(c, HISTORY);
            List<String> heard = new ArrayList<>();
            List<SqlStatement> script = new ArrayList<>();
            Iterable<SqlStatement> lazy = lazily("""
                    CREATE TABLE t (id int PRIMARY KEY, name text);
                    SELECT 1;
                    INSERT INTO t VALUES (1, 'a;b?') RETURNING id;
                    COPY t FROM stdin;
                    2\tzwölf
                    3\t\\N
                    \\.
                    WITH x AS (SELECT 1) SELECT * FROM x;
                    SHOW search_path; VALUES (1), (2); TABLE t; EXPLAIN SELECT 1;
                    CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;
                    CREATE FUNCTION g() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
                    CREATE RULE r AS ON DELETE TO t DO ALSO (SELECT 1; SELECT 2);
                    SELECT '{d ''2020-01-01''}', '{"a": 1}'::jsonb ? 'a';
                    """, script);
            sender.run(
                    c,
                    lazy,
                    () -> List.of("INSERT INTO h VALUES ('1', 7)"),
                    s -> heard.add(s.head().word(0)));
            assertThat(heard).hasSize(script.size()).startsWith("CREATE", "SELECT", "INSERT", "COPY", "WITH");
            assertThat(c.getAutoCommit()).isTrue();
            assertThat(text(c, "SELECT string_agg(id || coalesce(name, '-'), ',' ORDER BY id) FROM t"))
                    .isEqualTo("1a;b?,2zwölf,3-");
            assertThat(text(c, "SELECT count(*) FROM h")).isEqualTo("1");
            assertThat(text(c, "SELECT f() + g()")).isEqualTo("3");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|CREATE TABL t (a int); SELECT 1; SELECT 2",
                "0|SELECT 1/0; SELECT 1; SELECT 2",
                "1|CREATE TABLE t (a int); INSERT INTO t VALUES ('x'); SELECT 2",
                "1|CREATE TABLE t (a int); SELEC 1; SELECT 2",
                "2|CREATE TABLE t (a int); SELECT 1 FROM t; SELECT 1/0",
                "2|CREATE TABLE t (a int); INSERT INTO t VALUES (1), (2) RETURNING a; SELECT nosuch FROM t",
                "1|CREATE TABLE t (a int); DO $$ BEGIN RAISE EXCEPTION 'no'; END $$; SELECT 2",
            })
    void namesTheStatementThatFailed(int index, String sql) throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                Connection c = db.connect()) {
            execute(c, HISTORY);
            List<SqlStatement> script = script(sql);
            StatementFailure failure = failure(c, script, List.of("INSERT INTO h VALUES ('1', 7)"));
            assertThat(failure.statement()).hasValue(script.get(index));
            assertThat(failure.duringCommit()).isFalse();
            assertThat((Throwable) failure.failure()).isNotInstanceOf(BatchUpdateException.class);
            assertUntouchedAndUsable(c);
        }
    }

    @Test
    void namesTheStatementInLongScriptsToo() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                Connection c = db.connect()) {
            execute(c, HISTORY + "; CREATE TABLE big (a int)");
            for (int failing : new int[] {0, 1, 198, 199, 200, 201, 555, 999}) {
                List<SqlStatement> script = script(IntStream.range(0, 1000)
                        .mapToObj(i -> i == failing ? "SELECT 1/0;" : "INSERT INTO big VALUES (" + i + ");")
                        .collect(Collectors.joining("\n")));
                StatementFailure failure = failure(c, script, List.of("INSERT INTO h VALUES ('1', 7)"));
                assertThat(failure.statement()).hasValue(script.get(failing));
                assertThat(text(c, "SELECT count(*) FROM big")).isEqualTo("0");
            }
            String filler = "x".repeat(100_000);
            List<SqlStatement> wide = script(IntStream.range(0, 20)
                    .mapToObj(i -> "SELECT length('" + filler + i + "');")
                    .collect(Collectors.joining()));
            sender.run(c, wide, () -> List.of("INSERT INTO h VALUES ('2', 7)"), s -> {});
            assertThat(text(c, "SELECT count(*) FROM h")).isEqualTo("1");
        }
    }

    @Test
    void tellsBookkeepingFromTheScript() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                Connection c = db.connect()) {
            execute(c, HISTORY);
            List<SqlStatement> script = script("CREATE TABLE t (a int)");
            StatementFailure twice =
                    failure(c, script, List.of("INSERT INTO h VALUES ('1', 1)", "INSERT INTO h VALUES ('1', 2)"));
            assertThat(twice.statement()).isEmpty();
            assertThat(twice.failure().getSQLState()).isEqualTo("23505");
            assertThat(twice.duringCommit()).isFalse();
            assertUntouchedAndUsable(c);
            for (String noRow : List.of(
                    "DELETE FROM h WHERE v = '9'",
                    "UPDATE h SET n = 1 WHERE v = '9'",
                    "INSERT INTO h SELECT '1', 1 WHERE false",
                    "INSERT INTO h VALUES ('1', 1) ON CONFLICT DO NOTHING")) {
                execute(c, "INSERT INTO h VALUES ('1', 0)");
                StatementFailure failure = failure(c, script, List.of(noRow));
                assertThat(failure.statement()).isEmpty();
                assertThat(failure.failure().getSQLState()).isEqualTo("GW001");
                execute(c, "DELETE FROM h");
                assertUntouchedAndUsable(c);
            }
        }
    }

    @Test
    void aDeferredConstraintFailsAtTheCommitAndNothingIsInDoubt() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                Connection c = db.connect()) {
            execute(c, HISTORY);
            StatementFailure failure = failure(
                    c,
                    script("CREATE TABLE t (a int);"
                            + "CREATE TABLE p (a int PRIMARY KEY);"
                            + "CREATE TABLE k (a int REFERENCES p DEFERRABLE INITIALLY DEFERRED);"
                            + "INSERT INTO k VALUES (1)"),
                    List.of("INSERT INTO h VALUES ('1', 1)"));
            assertThat(failure.statement()).isEmpty();
            assertThat(failure.failure().getSQLState()).isEqualTo("23503");
            assertThat(failure.duringCommit()).isFalse();
            assertUntouchedAndUsable(c);
        }
    }

    @Test
    void wrongCopyDataIsTheCopyStatementsError() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                Connection c = db.connect()) {
            execute(c, HISTORY);
            List<SqlStatement> seen = new ArrayList<>();
            Iterable<SqlStatement> lazy =
                    lazily("CREATE TABLE t (a int);\nCOPY t FROM stdin;\n1\nx\n\\.\nSELECT 1;\n", seen);
            StatementFailure failure = failure(c, lazy, List.of("INSERT INTO h VALUES ('1', 1)"));
            assertThat(failure.statement()).hasValue(seen.get(1));
            assertThat(failure.failure().getSQLState()).isEqualTo("22P02");
            assertUntouchedAndUsable(c);
        }
    }

    @Test
    void undoesWhenTheScriptCannotBeReadToItsEnd() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                Connection c = db.connect()) {
            execute(c, HISTORY);
            List<SqlStatement> script = script(IntStream.range(0, 300)
                    .mapToObj(i -> i == 0 ? "CREATE TABLE t (a int);" : "INSERT INTO t VALUES (" + i + ");")
                    .collect(Collectors.joining()));
            Iterable<SqlStatement> breaks = () -> script.stream()
                    .peek(s -> {
                        if (s.equals(script.get(299))) {
                            throw new IllegalStateException("unterminated");
                        }
                    })
                    .iterator();
            assertThatThrownBy(() -> sender.run(c, breaks, List::of, s -> {})).hasMessage("unterminated");
            assertUntouchedAndUsable(c);
        }
    }

    @Test
    void worksWithAutosaveAndInSimpleMode() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18)) {
            try (Connection c = db.connect()) {
                execute(c, HISTORY);
            }
            for (String option : List.of("autosave=always", "preferQueryMode=simple", "prepareThreshold=1")) {
                String url = db.jdbcUrl() + (db.jdbcUrl().contains("?") ? "&" : "?") + option;
                try (Connection c = DriverManager.getConnection(url, db.user(), db.password())) {
                    List<SqlStatement> script = script("CREATE TABLE t (a int); SELECT 1; SELECT 1/0; SELECT 2");
                    StatementFailure failure = failure(c, script, List.of("INSERT INTO h VALUES ('1', 1)"));
                    assertThat(failure.statement()).as(option).hasValue(script.get(2));
                    assertUntouchedAndUsable(c);
                    sender.run(
                            c,
                            script("CREATE TABLE t (a int); SELECT 1; DROP TABLE t"),
                            () -> List.of("INSERT INTO h VALUES ('1', 1)"),
                            s -> {});
                    execute(c, "DELETE FROM h");
                }
            }
        }
    }

    @Test
    void theHistoryIsWrittenInTheRunsOwnRole() throws Exception {
        try (TestDatabase db = TestDatabase.create(Engine.POSTGRES_18);
                Connection c = db.connect()) {
            execute(c, HISTORY + "; CREATE ROLE godwit_limited");
            new PostgresqlSessions(new PostgresqlLiterals()).prepare(c);
            try {
                sender.run(
                        c,
                        script("SET ROLE godwit_limited; SELECT current_user"),
                        () -> List.of("INSERT INTO h VALUES (current_user, 1)"),
                        s -> {});
                assertThat(text(c, "SELECT v FROM h")).isEqualTo(db.user());
            } finally {
                execute(c, "RESET ROLE; DROP ROLE godwit_limited");
            }
        }
    }

    @Test
    void aConnectionCutBehindTheCommitLeavesDoubt() throws Exception {
        try (CuttingProxy proxy = CuttingProxy.to(TestServers.postgres18());
                TestDatabase db = TestDatabase.through(proxy, TestServers.postgres18());
                Connection direct = DriverManager.getConnection(
                        db.jdbcUrl()
                                .replace(
                                        ":" + proxy.port() + "/",
                                        ":" + TestServers.postgres18().port() + "/"),
                        db.user(),
                        db.password())) {
            execute(direct, HISTORY);
            try (Connection c = db.connect()) {
                proxy.cutAfterForwarding("COMMIT".getBytes(StandardCharsets.UTF_8));
                StatementFailure failure =
                        failure(c, script("CREATE TABLE t (a int)"), List.of("INSERT INTO h VALUES ('1', 1)"));
                assertThat(failure.duringCommit()).isTrue();
                assertThat(text(direct, "SELECT count(*) FROM h")).isEqualTo("1");
            }
            try (Connection c = db.connect()) {
                proxy.cutWhenClientSends("COMMIT".getBytes(StandardCharsets.UTF_8));
                StatementFailure failure =
                        failure(c, script("CREATE TABLE t2 (a int)"), List.of("INSERT INTO h VALUES ('2', 1)"));
                assertThat(failure.duringCommit()).isTrue();
                assertThat(text(direct, "SELECT count(*) FROM h")).isEqualTo("1");
            }
            try (Connection c = db.connect()) {
                proxy.cutWhenClientSends("SELECT 4711".getBytes(StandardCharsets.UTF_8));
                String many = "SELECT 4711;" + "SELECT 1;".repeat(300);
                StatementFailure failure = failure(c, script(many), List.of("INSERT INTO h VALUES ('3', 1)"));
                assertThat(failure.duringCommit()).as("the commit was not sent").isFalse();
                assertThat(new PostgresqlErrors()
                                .read(failure.failure(), "x")
                                .kind()
                                .name())
                        .isEqualTo("CONNECTION_LOST");
            }
        }
    }

    @Test
    void theNumberIsReadInEveryLanguageOfTheDriver() {
        String english =
                "Batch entry {0} {1} was aborted: {2}  Call getNextException to see other errors in the batch.";
        List<String> read = new ArrayList<>();
        for (Locale locale : Locale.getAvailableLocales()) {
            String pattern = english;
            try {
                pattern = ResourceBundle.getBundle("org.postgresql.translation.messages", locale)
                        .getString(english);
            } catch (MissingResourceException e) {
                // English then.
            }
            String message = new MessageFormat(pattern, locale)
                    .format(new Object[] {17, "INSERT INTO t VALUES (1, 2)", "ERROR 3"});
            BatchUpdateException exception = new BatchUpdateException(message, "22012", new int[0]);
            assertThat(BatchFailure.index(exception))
                    .as(locale + ": " + message)
                    .isEqualTo(17);
            read.add(pattern);
        }
        assertThat(read.stream().distinct().count()).as("languages").isGreaterThan(2);
    }

    private StatementFailure failure(Connection c, Iterable<SqlStatement> script, List<String> bookkeeping) {
        StatementFailure failure =
                catchThrowableOfType(StatementFailure.class, () -> sender.run(c, script, () -> bookkeeping, s -> {}));
        assertThat(failure).isNotNull();
        return failure;
    }

    private List<SqlStatement> script(String sql) {
        return StatementReader.readAll(TextSlice.ofString("x.sql", sql), syntax, Splitting.lexer());
    }

    /** One at a time, as a run reads them, so that data below COPY can be read; notes what was read. */
    private Iterable<SqlStatement> lazily(String sql, List<SqlStatement> seen) {
        StatementReader reader = new StatementReader(TextSlice.ofString("x.sql", sql), syntax, Splitting.lexer());
        return () -> Stream.generate(reader::next)
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .peek(seen::add)
                .iterator();
    }

    private static void assertUntouchedAndUsable(Connection c) throws SQLException {
        assertThat(c.getAutoCommit()).isTrue();
        assertThat(text(c, "SELECT count(*) FROM h")).isEqualTo("0");
        assertThat(text(c, "SELECT count(*) FROM pg_class WHERE relname = 't'")).isEqualTo("0");
    }

    private static void execute(Connection c, String sql) throws SQLException {
        try (Statement statement = c.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection c, String sql) throws SQLException {
        try (Statement statement = c.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
