package dev.godwit.dialect.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.Scope;
import dev.godwit.dialect.Unread;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Generated;
import dev.godwit.schema.Identity;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Table;
import dev.godwit.schema.View;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the reader makes of system views in the shape of Microsoft's manual. The views are tables in H2, so this shows that the queries fit
 * together and what follows from their rows, not that a server agrees.
 */
class SqlserverReaderTest {

    private Connection connection;
    private Introspection read;

    @BeforeEach
    void read() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=MSSQLServer;NON_KEYWORDS=VALUE"
                + ";INIT=RUNSCRIPT FROM 'classpath:sqlserver/catalogue.sql'");
        read = Dialects.standard().named("sqlserver").orElseThrow().reader().introspect(connection, Scope.current());
    }

    @AfterEach
    void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    private Table table(String name) {
        return read.schema().table(QualifiedName.of(name)).orElseThrow();
    }

    private DefaultValue defaultOf(String table, String column) {
        return table(table).column(column).orElseThrow().defaultValue().orElseThrow();
    }

    @Test
    void tablesOfTheSchemaThatIsRead() {
        assertThat(read.schema().tables())
                .extracting(table -> table.name().toString())
                .containsExactly("posts", "users");
        assertThat(table("users").comment()).contains("Who writes.");
    }

    @Test
    void columnsWithTheirTypes() {
        Table users = table("users");
        assertThat(users.columns())
                .extracting(column -> column.type())
                .containsExactly(
                        new DataType.IntegerNumber(DataType.IntegerSize.REGULAR, false),
                        new DataType.Characters(OptionalInt.of(100), false),
                        new DataType.Text(DataType.Capacity.REGULAR),
                        new DataType.Bool(),
                        new DataType.Decimal(OptionalInt.of(10), OptionalInt.of(2)),
                        new DataType.Timestamp(OptionalInt.empty(), false),
                        new DataType.Native("datetime"),
                        new DataType.Characters(OptionalInt.of(100), false));
        assertThat(users.columns())
                .filteredOn(column -> column.nullable())
                .extracting(column -> column.name())
                .containsExactly("bio", "height", "born", "seen", "shout");
        assertThat(users.column("id").orElseThrow().identity()).contains(Identity.counter());
        assertThat(users.column("shout").orElseThrow().generated()).contains(new Generated("upper([email])", true));
        assertThat(users.column("bio").orElseThrow().collation()).contains("Latin1_General_BIN2");
        assertThat(users.column("email").orElseThrow().collation()).isEmpty();
        assertThat(users.column("email").orElseThrow().comment()).contains("To write to.");
        assertThat(table("posts").column("title").orElseThrow().type()).isEqualTo(new DataType.Native("varchar(50)"));
    }

    @Test
    void defaults() {
        assertThat(defaultOf("users", "active")).isEqualTo(new DefaultValue.Truth(true));
        assertThat(defaultOf("users", "height")).isEqualTo(new DefaultValue.Numeric(new BigDecimal("1.5")));
        assertThat(defaultOf("users", "born")).isEqualTo(new DefaultValue.Now());
        assertThat(defaultOf("users", "email")).isEqualTo(new DefaultValue.Text("it's"));
        assertThat(defaultOf("posts", "id")).isEqualTo(new DefaultValue.NextOf(QualifiedName.of("numbers")));
        assertThat(defaultOf("posts", "token")).isEqualTo(new DefaultValue.RandomUuid());
        assertThat(defaultOf("posts", "title")).isEqualTo(new DefaultValue.Expression("left('abc',(2))"));
    }

    @Test
    void keysReferencesChecksAndIndexes() {
        assertThat(table("users").constraints())
                .containsExactlyInAnyOrder(
                        new Constraint.PrimaryKey(Optional.of("PK_users"), List.of("id")),
                        new Constraint.Unique(
                                Optional.of("UQ_users_email"),
                                List.of("email"),
                                false,
                                Constraint.Deferral.NOT_DEFERRABLE),
                        new Constraint.Check(Optional.of("CK_height"), "[users].[height]>(0)"));
        assertThat(table("posts").constraints(Constraint.ForeignKey.class))
                .containsExactly(new Constraint.ForeignKey(
                        Optional.of("FK_posts_users"),
                        List.of("author"),
                        QualifiedName.of("users"),
                        List.of("id"),
                        Constraint.ReferenceAction.CASCADE,
                        Constraint.ReferenceAction.NO_ACTION,
                        Constraint.Deferral.NOT_DEFERRABLE));
        Index index = table("posts").index("posts_author").orElseThrow();
        assertThat(index.parts()).singleElement().satisfies(part -> {
            assertThat(part.text()).isEqualTo("author");
            assertThat(part.descending()).isTrue();
        });
        assertThat(index.include()).containsExactly("title");
        assertThat(index.condition()).contains("[author]>(0)");
        assertThat(index.comment()).contains("For lists.");
    }

    @Test
    void programsWithoutTheSchemaTheyLieIn() {
        assertThat(read.schema().views())
                .containsExactly(new View(
                        QualifiedName.of("writers"), List.of("who"), "SELECT email AS [as] FROM [users]", false));
        assertThat(read.schema().routines())
                .extracting(Routine::definition)
                .containsExactly("CREATE FUNCTION twice (@n int) RETURNS int AS BEGIN RETURN 2 * @n END");
        assertThat(read.schema().triggers()).singleElement().satisfies(trigger -> {
            assertThat(trigger.table()).isEqualTo(QualifiedName.of("posts"));
            assertThat(trigger.definition()).contains("ON [posts] AFTER");
        });
        assertThat(read.schema().sequences())
                .singleElement()
                .extracting(sequence -> sequence.increment().orElse(0))
                .isEqualTo(10L);
    }

    @Test
    void whatHasNoValueIsNamed() {
        assertThat(read.unread())
                .extracting(Unread::toString)
                .containsExactly(
                        "nonclustered columnstore index posts_store",
                        "nonclustered key PK_posts",
                        "object of type SN old_posts",
                        "rule that was not checked FK_posts_users");
    }
}
