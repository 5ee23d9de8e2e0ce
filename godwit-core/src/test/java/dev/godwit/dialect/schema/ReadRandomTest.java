package dev.godwit.dialect.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.Scope;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.testing.Engine;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables at random: what is read is what was written, and can be written and read again. */
class ReadRandomTest {

    private static final int BATCHES = 12;

    @ParameterizedTest
    @CsvSource({"POSTGRES_18, 5", "POSTGRES_14, 5", "MARIADB, 4", "SQLITE, 15", "H2, 20"})
    void whatIsReadIsWhatWasWritten(Engine engine, int schemas) throws SQLException {
        run(engine, 0, schemas);
    }

    @Tag("inverses")
    @ParameterizedTest
    @CsvSource({"POSTGRES_18, 300", "POSTGRES_14, 150", "MARIADB, 150", "SQLITE, 1000", "H2, 1000"})
    void whatIsReadIsWhatWasWrittenEveryTime(Engine engine, int schemas) throws SQLException {
        run(engine, 5000, schemas);
    }

    private static void run(Engine engine, long firstSeed, int schemas) throws SQLException {
        try (ReadBack database = new ReadBack(engine)) {
            for (long seed = firstSeed; seed < firstSeed + schemas; seed++) {
                List<String> done = new ArrayList<>();
                try {
                    database.clear();
                    writtenAndRead(engine, database, RandomChanges.ofTables(seed), done);
                } catch (SQLException | RuntimeException | AssertionError e) {
                    throw new AssertionError("seed " + seed + ": " + done + "\n" + e.getMessage(), e);
                }
            }
        }
    }

    private static void writtenAndRead(Engine engine, ReadBack database, RandomChanges random, List<String> done)
            throws SQLException {
        for (int i = 0; i < BATCHES; i++) {
            List<Change> batch = random.batch();
            batch.forEach(change -> done.add(change.text()));
            SchemaEngine.apply(database.dialect(), database.connection(), batch);
        }
        AsRead asRead = new AsRead(engine, database.dialect().names());
        Schema read = database.read().schema();
        ReadBack.assertSame(
                sorted(asRead.of(random.tables())), sorted(AsRead.spelled(read.withDefinitions(List.of()))));
        assertThat(database.read().unread()).isEmpty();
        database.readsTwiceTheSame();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void asManyQueriesForManyTablesAsForOne(Engine engine) throws SQLException {
        try (ReadBack database = new ReadBack(engine)) {
            database.write(Schema.of(List.of(Samples.USERS_TABLE)));
            int ofOne = queries(database);
            List<Table> more = new ArrayList<>();
            for (int i = 0; i < 29; i++) {
                more.add(Samples.USERS_TABLE
                        .named(QualifiedName.of("more" + i))
                        .plus(Index.of("index" + i, List.of("name")))
                        .plus(new Constraint.ForeignKey(
                                Optional.of("to_users" + i),
                                List.of("id"),
                                Samples.USERS,
                                List.of("id"),
                                Constraint.ReferenceAction.NO_ACTION,
                                Constraint.ReferenceAction.NO_ACTION,
                                Constraint.Deferral.NOT_DEFERRABLE)));
            }
            database.write(Schema.of(more));
            assertThat(database.read().schema().tables()).hasSize(30);
            assertThat(queries(database)).isEqualTo(ofOne);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tablesCanBeLeftOut(Engine engine) throws SQLException {
        try (ReadBack database = new ReadBack(engine)) {
            database.write(Schema.of(List.of(Samples.USERS_TABLE, Samples.POSTS_TABLE)));
            Scope scope = Scope.current().without(Set.of("posts"));
            Schema read = database.dialect().reader().read(database.connection(), scope);
            assertThat(read.tables())
                    .singleElement()
                    .extracting(table -> table.name().name())
                    .asString()
                    .isEqualToIgnoringCase("users");
        }
    }

    /** Some engines keep the order in which keys were made. */
    private static Schema sorted(Schema schema) {
        return schema.withTables(schema.tables().stream().map(Table::sorted).toList());
    }

    private static int queries(ReadBack database) throws SQLException {
        AtomicInteger count = new AtomicInteger();
        database.dialect()
                .reader()
                .introspect(counting(Connection.class, database.connection(), count), Scope.current());
        return count.get();
    }

    private static <T> T counting(Class<T> type, Object target, AtomicInteger count) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    count.addAndGet(method.getName().startsWith("execute") ? 1 : 0);
                    Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (result instanceof PreparedStatement) {
                        return counting(PreparedStatement.class, result, count);
                    }
                    return result instanceof Statement ? counting(Statement.class, result, count) : result;
                }));
    }
}
