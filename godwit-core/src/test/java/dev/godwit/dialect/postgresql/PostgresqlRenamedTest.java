package dev.godwit.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import dev.godwit.schema.Identity;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.TableChange;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After a table and its columns got other names, their sequences and rules still have those of before; changes find them. */
class PostgresqlRenamedTest {

    private static final QualifiedName POSTS = QualifiedName.of("posts");
    private static final QualifiedName ARTICLES = QualifiedName.of("It's $$ an article");
    private static final Column ID =
            Column.of("id", integer(IntegerSize.REGULAR)).nullable(false).numbered(Identity.counter());
    private static final Column NUMBER =
            Column.of("number", integer(IntegerSize.REGULAR)).nullable(false).numbered(Identity.counter());
    private static final Column STATE = Column.of("state", words("draft", "public"));
    private static final Column MOOD = Column.of("mood", words("draft", "public"));

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void theCounterIsFound(Engine engine) throws SQLException {
        try (TestDatabase database = TestDatabase.create(engine);
                Connection connection = renamed(database)) {
            Column big = NUMBER.ofType(integer(IntegerSize.BIG));
            apply(connection, redefine(big, Optional.of(NUMBER)));
            assertThat(query(connection, "SELECT sequencename || ' ' || data_type FROM pg_sequences"))
                    .containsExactly("posts_id_seq bigint");
            Column plain = Column.of("number", big.type()).nullable(false);
            apply(connection, redefine(plain, Optional.of(big)));
            assertThat(query(connection, "SELECT sequencename FROM pg_sequences"))
                    .isEmpty();
            apply(connection, redefine(big, Optional.of(plain)));
            assertThat(query(connection, "SELECT data_type FROM pg_sequences")).containsExactly("bigint");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void theRuleOfWordsIsFoundAndNoOther(Engine engine) throws SQLException {
        try (TestDatabase database = TestDatabase.create(engine);
                Connection connection = renamed(database)) {
            Column other = MOOD.ofType(words("good"));
            apply(connection, redefine(other, Optional.of(MOOD)));
            assertThat(rules(connection)).hasSize(2).anyMatch(rule -> rule.contains("long"));
            apply(connection, redefine(MOOD, Optional.of(other)));
            execute(connection, "INSERT INTO \"It's $$ an article\" (mood) VALUES ('public')");
            assertThatThrownBy(() -> execute(connection, "INSERT INTO \"It's $$ an article\" (mood) VALUES ('good')"))
                    .isInstanceOf(SQLException.class);
            apply(connection, redefine(MOOD.ofType(new DataType.Text(DataType.Capacity.REGULAR)), Optional.of(MOOD)));
            assertThat(rules(connection)).hasSize(1).allMatch(rule -> rule.contains("long"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void thePrimaryKeyIsFound(Engine engine) throws SQLException {
        try (TestDatabase database = TestDatabase.create(engine);
                Connection connection = renamed(database)) {
            apply(
                    connection,
                    new ConstraintChange.Drop(
                            ARTICLES, ConstraintChange.Kind.PRIMARY_KEY, Optional.empty(), Optional.empty()));
            assertThat(query(
                            connection,
                            "SELECT conname FROM pg_constraint WHERE contype = 'p' AND conrelid <> 0"
                                    + " AND connamespace = 'public'::regnamespace"))
                    .isEmpty();
        }
    }

    private static Connection renamed(TestDatabase database) throws SQLException {
        Connection connection = database.connect();
        Table posts = Table.of(POSTS, List.of(ID, STATE))
                .plus(new Constraint.PrimaryKey(Optional.empty(), List.of("id")))
                .plus(new Constraint.Check(Optional.of("long"), "state <> 'long'"));
        apply(
                connection,
                new TableChange.Create(posts, false),
                new TableChange.Rename(POSTS, ARTICLES),
                new ColumnChange.Rename(ARTICLES, "id", "number"),
                new ColumnChange.Rename(ARTICLES, "state", "mood"));
        return connection;
    }

    private static List<String> rules(Connection connection) throws SQLException {
        return query(
                connection,
                "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c'"
                        + " AND connamespace = 'public'::regnamespace");
    }

    private static ColumnChange.Redefine redefine(Column to, Optional<Column> was) {
        return new ColumnChange.Redefine(ARTICLES, to, was, Optional.empty());
    }

    private static DataType integer(IntegerSize size) {
        return new IntegerNumber(size, false);
    }

    private static DataType words(String... words) {
        return new DataType.Enumeration(Optional.empty(), List.of(words));
    }

    private static void apply(Connection connection, Change... changes) throws SQLException {
        SchemaSql schema = Dialects.standard().named("postgresql").orElseThrow().schema();
        for (String sql : schema.writer(schema.existing(connection)).statements(List.of(changes))) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
