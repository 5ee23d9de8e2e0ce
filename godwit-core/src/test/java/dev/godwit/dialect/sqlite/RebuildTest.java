package dev.godwit.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.error.GodwitException;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Capacity;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table is made anew, and nothing but what the change says is different. */
class RebuildTest {

    private static final QualifiedName PARENTS = QualifiedName.of("parents");
    private static final Change NOT_NULL = new ColumnChange.SetNullable(PARENTS, "name", false, Optional.empty());

    private final Dialect dialect = SqliteDialect.create();
    private TestDatabase database;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.create(Engine.SQLITE);
        connection = database.connect();
        execute("PRAGMA foreign_keys = ON");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ON DELETE CASCADE",
                "ON DELETE SET NULL",
                "ON DELETE SET DEFAULT",
                "ON DELETE RESTRICT",
                "ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"
            })
    void rowsOfChildrenStay(String action) throws SQLException {
        for (String checked : List.of("ON", "OFF")) {
            execute("PRAGMA foreign_keys = " + checked);
            execute(
                    "DROP TABLE IF EXISTS grandchildren",
                    "DROP TABLE IF EXISTS children",
                    "DROP TABLE IF EXISTS parents",
                    "CREATE TABLE parents (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT)",
                    "CREATE TABLE children (id INTEGER PRIMARY KEY, parent INTEGER DEFAULT 7 REFERENCES parents (id) "
                            + action + ")",
                    "CREATE TABLE grandchildren (child INTEGER REFERENCES children (id) ON DELETE CASCADE)",
                    "CREATE TRIGGER no_deletes BEFORE DELETE ON children BEGIN SELECT RAISE(ABORT, 'no'); END",
                    "INSERT INTO parents VALUES (1, 'a'), (2, 'b')",
                    "INSERT INTO children VALUES (10, 1), (20, 2)",
                    "INSERT INTO grandchildren VALUES (10), (20)");
            List<String> before = schema();
            apply(NOT_NULL);
            assertThat(query("SELECT id || name FROM parents")).containsExactly("1a", "2b");
            assertThat(query("SELECT id || '-' || parent FROM children")).containsExactly("10-1", "20-2");
            assertThat(query("SELECT child FROM grandchildren")).containsExactly("10", "20");
            assertThat(query("PRAGMA foreign_key_check")).isEmpty();
            apply(new ColumnChange.SetNullable(PARENTS, "name", true, Optional.empty()));
            assertThat(schema()).isEqualTo(before);
        }
    }

    @Test
    void aTreeOfItsOwnRowsStays() throws SQLException {
        execute(
                "CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT, up INTEGER REFERENCES parents ON DELETE CASCADE)",
                "CREATE TABLE log (what TEXT)",
                "CREATE TRIGGER heard AFTER DELETE ON parents BEGIN INSERT INTO log VALUES (old.name); END",
                "INSERT INTO parents VALUES (1, 'a', NULL), (2, 'b', 1), (3, 'c', 2)");
        apply(NOT_NULL);
        assertThat(query("SELECT name FROM parents")).containsExactly("a", "b", "c");
        assertThat(query("SELECT what FROM log")).isEmpty();
        execute("DELETE FROM parents WHERE id = 3");
        assertThat(query("SELECT what FROM log")).containsExactly("c");
    }

    @Test
    void whatHangsOnTheTableStaysAsItWasWritten() throws SQLException {
        execute(
                "CREATE TABLE parents (\n  id INTEGER PRIMARY KEY, -- the key, as ever\n"
                        + "  name TEXT COLLATE NOCASE /* a, b */ CONSTRAINT named CHECK (name <> 'x,y'),\n"
                        + "  \"odd, name\" REAL DEFAULT (abs(-1))\n) STRICT",
                "CREATE UNIQUE INDEX by_name ON parents (name DESC) WHERE id > 0",
                "CREATE VIEW names AS SELECT name FROM parents",
                "CREATE TABLE log (what TEXT)",
                "CREATE TRIGGER heard AFTER INSERT ON parents BEGIN INSERT INTO log VALUES (new.name); END",
                "CREATE TRIGGER elsewhere AFTER INSERT ON log BEGIN UPDATE parents SET name = name; END",
                "INSERT INTO parents VALUES (1, 'a', 2)",
                "DELETE FROM log");
        apply(NOT_NULL);
        assertThat(query("SELECT sql FROM sqlite_schema WHERE name = 'parents'").get(0))
                .isEqualTo("CREATE TABLE parents (\n  id INTEGER PRIMARY KEY, -- the key, as ever\n"
                        + "  name TEXT NOT NULL COLLATE NOCASE /* a, b */ CONSTRAINT named CHECK (name <> 'x,y'),\n"
                        + "  \"odd, name\" REAL DEFAULT (abs(-1))\n) STRICT");
        assertThat(query("SELECT name FROM sqlite_schema WHERE sql IS NOT NULL"))
                .containsExactlyInAnyOrder("parents", "by_name", "names", "log", "heard", "elsewhere");
        assertThat(query("SELECT what FROM log")).isEmpty();
        assertThat(query("SELECT name FROM names")).containsExactly("a");
    }

    @Test
    void numbersGoOn() throws SQLException {
        execute(
                "CREATE TABLE parents (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT)",
                "INSERT INTO parents VALUES (41, 'a')",
                "DELETE FROM parents");
        apply(NOT_NULL);
        execute("INSERT INTO parents (name) VALUES ('b')");
        assertThat(query("SELECT id FROM parents")).containsExactly("42");
        assertThat(query("SELECT name FROM sqlite_sequence")).containsExactly("parents");
    }

    @Test
    void aBrokenReferenceStopsBeforeTheCommit() throws SQLException {
        execute(
                "CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT)",
                "CREATE TABLE children (parent INTEGER)",
                "INSERT INTO children VALUES (99)");
        Constraint key = new Constraint.ForeignKey(
                Optional.of("to_parent"),
                List.of("parent"),
                PARENTS,
                List.of("id"),
                ReferenceAction.NO_ACTION,
                ReferenceAction.NO_ACTION,
                Deferral.NOT_DEFERRABLE);
        assertThatThrownBy(() -> apply(new ConstraintChange.Add(QualifiedName.of("children"), key)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("FOREIGN KEY constraint failed");
        assertThat(query("SELECT sql FROM sqlite_schema WHERE name = 'children'"))
                .containsExactly("CREATE TABLE children (parent INTEGER)");
        assertThat(query("SELECT parent FROM children")).containsExactly("99");
    }

    @Test
    void changesOfOneTableShareOneRebuild() throws SQLException {
        execute("CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT, gone TEXT UNIQUE)");
        List<String> statements = writer(existing())
                .statements(List.of(
                        NOT_NULL,
                        new ColumnChange.SetDefault(
                                PARENTS, "name", Optional.of(new DefaultValue.Text("?")), Optional.empty(), false),
                        new ColumnChange.Drop(PARENTS, "gone", Optional.empty()),
                        new ConstraintChange.Add(PARENTS, new Constraint.Check(Optional.of("some"), "name <> ''"))));
        assertThat(statements)
                .filteredOn(sql -> sql.startsWith("DROP TABLE parents"))
                .hasSize(1);
        assertThat(statements)
                .contains("CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT DEFAULT '?' NOT NULL,\n"
                        + "    CONSTRAINT some CHECK (name <> ''))");
    }

    @Test
    void whatAlterTableCanDoIsNotRebuilt() throws SQLException {
        execute("CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT)");
        assertThat(writer(existing())
                        .statements(List.of(
                                new ColumnChange.Add(
                                        PARENTS,
                                        Column.of("note", new DataType.Text(Capacity.REGULAR)),
                                        Optional.empty()),
                                new ColumnChange.Rename(PARENTS, "note", "remark"),
                                new ColumnChange.Drop(PARENTS, "remark", Optional.empty()))))
                .containsExactly(
                        "ALTER TABLE parents ADD COLUMN note text",
                        "ALTER TABLE parents RENAME COLUMN note TO remark",
                        "ALTER TABLE parents DROP COLUMN remark");
    }

    @Test
    void aTableThatCannotBeSeenIsNotRebuilt() {
        assertThatThrownBy(() -> writer(ExistingTables.NONE).statements(List.of(NOT_NULL)))
                .isInstanceOf(GodwitException.class)
                .hasMessage(
                        "SQLite can make this change only by making table parents anew, and there is no such table to be"
                                + " seen.");
    }

    private List<String> schema() throws SQLException {
        return query("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
    }

    private ExistingTables existing() {
        return dialect.schema().existing(connection);
    }

    private SchemaSql.Writer writer(ExistingTables existing) {
        return dialect.schema().writer(existing);
    }

    private void apply(Change... changes) throws SQLException {
        List<String> statements = writer(existing()).statements(List.of(changes));
        connection.setAutoCommit(false);
        try {
            execute(statements.toArray(String[]::new));
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> query(String sql) throws SQLException {
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
