package dev.godwit.lint.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.error.GodwitException;
import dev.godwit.lint.form.ColumnForm.Generated;
import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementReader;
import dev.godwit.sql.TextSlice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What statements are read as, and that no text makes the reader fail. */
class FormReaderTest {

    private static final List<Dialect> DIALECTS = Dialects.standard().all();

    static List<Dialect> dialects() {
        return DIALECTS;
    }

    private static Form read(String engine, String sql) {
        Dialect dialect = Dialects.standard().named(engine).orElseThrow();
        return new FormReader(dialect.syntax())
                .read(StatementReader.readAll(TextSlice.ofString("t", sql), dialect.syntax(), Splitting.none())
                        .get(0));
    }

    private static List<TableAction> actions(String engine, String sql) {
        return ((Form.AlterTable) read(engine, sql)).actions();
    }

    @Test
    void anAlterTableIsItsActions() {
        List<TableAction> actions = actions("postgresql", """
                ALTER TABLE IF EXISTS ONLY shop."Orders" ADD COLUMN IF NOT EXISTS a numeric(10, 2) DEFAULT round(1.5, 2) NOT NULL,
                  DROP b CASCADE, ALTER c TYPE varchar(20) USING c::text, ALTER COLUMN d SET NOT NULL,
                  ADD CONSTRAINT e CHECK (f > 0 AND (g IS NULL)) NOT VALID, VALIDATE CONSTRAINT h, SET LOGGED,
                  ADD FOREIGN KEY (i) REFERENCES other (id) ON DELETE SET NULL""");
        assertThat(actions)
                .extracting(action -> action.getClass().getSimpleName())
                .containsExactly(
                        "AddColumn",
                        "DropColumn",
                        "ChangeType",
                        "SetNotNull",
                        "AddConstraint",
                        "ValidateConstraint",
                        "Setting",
                        "AddConstraint");
        ColumnForm column = ((TableAction.AddColumn) actions.get(0)).column();
        assertThat(column.type()).isEqualTo("numeric(10, 2)");
        assertThat(column.defaultValue()).contains("round(1.5, 2)");
        assertThat(column.notNull()).isTrue();
        assertThat(((TableAction.ChangeType) actions.get(2)).using()).contains("c::text");
        ConstraintForm check = ((TableAction.AddConstraint) actions.get(4)).constraint();
        assertThat(check.expression()).isEqualTo("f > 0 AND (g IS NULL)");
        assertThat(check.notValid()).isTrue();
        ConstraintForm key = ((TableAction.AddConstraint) actions.get(7)).constraint();
        assertThat(key.kind()).isEqualTo(Kind.FOREIGN_KEY);
        assertThat(key.references()).contains(Name.of("other"));
    }

    @Test
    void quotedNamesKeepTheirCaseAndOthersDoNot() {
        Form form = read("postgresql", "ALTER TABLE Shop.\"Orders\" DROP COLUMN Note");
        assertThat(((Form.AlterTable) form).table().parts()).containsExactly("shop", "Orders");
        assertThat(((Form.AlterTable) form).table().matches(new Name("\"Orders\"", List.of("Orders"))))
                .isTrue();
        assertThat(((Form.AlterTable) form).table().matches(Name.of("orders"))).isFalse();
    }

    @Test
    void whatStandsInStringsAndCommentsIsNotDone() {
        assertThat(read("postgresql", "SELECT 'DROP TABLE a' /* TRUNCATE b */")).isInstanceOf(Form.Other.class);
        assertThat(read("postgresql", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ DELETE FROM t $$"))
                .isInstanceOf(Form.Other.class);
    }

    @Test
    void mariadbChangesColumnsInItsWay() {
        List<TableAction> actions = actions(
                "mariadb",
                "ALTER TABLE t CHANGE a b int unsigned NOT NULL AFTER c, MODIFY d varchar(9), ADD UNIQUE KEY e (f, g),"
                        + " DROP PRIMARY KEY, ADD (h int, i text), ALGORITHM=INPLACE, LOCK=NONE");
        assertThat(actions)
                .extracting(action -> action.getClass().getSimpleName())
                .containsExactly(
                        "RenameColumn", "Redefine", "Redefine", "AddIndex", "DropConstraint", "AddColumn", "AddColumn");
        Form.AlterTable alter =
                (Form.AlterTable) read("mariadb", "ALTER TABLE t ENGINE=InnoDB, ALGORITHM = INPLACE, LOCK=NONE");
        assertThat(alter.options()).containsExactly("ALGORITHM=INPLACE", "LOCK=NONE");
    }

    @Test
    void whereNumbersComeFrom() {
        Form.CreateTable table = (Form.CreateTable) read(
                "postgresql",
                "CREATE TABLE t (a bigint GENERATED ALWAYS AS IDENTITY, b serial, c int GENERATED ALWAYS AS (a * 2) STORED,"
                        + " d int GENERATED ALWAYS AS (a) VIRTUAL, e timestamp with time zone DEFAULT now() NOT NULL)");
        assertThat(table.columns())
                .extracting(ColumnForm::generated)
                .containsExactly(
                        Generated.SEQUENCE, Generated.SEQUENCE, Generated.STORED, Generated.VIRTUAL, Generated.NO);
        assertThat(table.columns().get(4).type()).isEqualTo("timestamp with time zone");
    }

    @Test
    void sqlServerRenamesByAProcedure() {
        assertThat(actions("sqlserver", "EXEC sp_rename 'dbo.orders.note', 'remark', 'COLUMN'"))
                .containsExactly(new TableAction.RenameColumn(Name.of("note"), Name.of("remark")));
        assertThat(read("sqlserver", "EXEC sys.sp_rename N'dbo.orders', N'purchases'"))
                .isEqualTo(new Form.Rename(ObjectKind.TABLE, Name.of("dbo.orders"), Name.of("purchases")));
    }

    @Test
    void rowsBehindCommonTableExpressions() {
        assertThat(read("postgresql", "WITH old AS (SELECT 1) UPDATE t SET a = 1 FROM old"))
                .isEqualTo(new Form.Update(Name.of("t"), false));
        assertThat(read("postgresql", "INSERT INTO t (a) SELECT a FROM u"))
                .isEqualTo(new Form.Insert(Name.of("t"), true));
        assertThat(read("postgresql", "INSERT INTO t (a) VALUES (1)")).isEqualTo(new Form.Insert(Name.of("t"), false));
    }

    /** All SQL among the resources of the tests of this project, read as every engine's. */
    @ParameterizedTest
    @MethodSource("dialects")
    void neverFailsOnTheTextsOfTheTests(Dialect dialect) throws IOException {
        FormReader reader = new FormReader(dialect.syntax());
        int known = 0;
        for (Path root :
                List.of(Path.of("src/test/resources"), Path.of("../godwit-cli/src/test/resources/scenarios"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    known += known(file, dialect, reader);
                }
            }
        }
        assertThat(known).isGreaterThan(300);
    }

    private static int known(Path file, Dialect dialect, FormReader reader) {
        int known = 0;
        try {
            for (SqlStatement statement : StatementReader.readAll(
                    TextSlice.ofString("t", Files.readString(file)), dialect.syntax(), Splitting.lexer())) {
                known += reader.read(statement) instanceof Form.Other ? 0 : 1;
            }
        } catch (MalformedInputException | GodwitException notThisEngine) {
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    /** Words of the examples in any order: sense and nonsense. */
    @Property(tries = 2000)
    void neverFailsOnShuffledWords(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>(List.of(
                "ALTER TABLE",
                "CREATE",
                "TABLE",
                "INDEX",
                "ADD",
                "DROP",
                "COLUMN",
                "CONSTRAINT",
                "CHECK",
                "(",
                ")",
                ",",
                "a",
                "\"b\"",
                ".",
                "RENAME",
                "TO",
                "PRIMARY KEY",
                "UNIQUE",
                "USING INDEX",
                "NOT NULL",
                "DEFAULT",
                "'x'",
                "SET",
                "TYPE",
                "ON",
                "WITH",
                "REFERENCES",
                "FOREIGN KEY",
                "AS",
                "GENERATED",
                "IDENTITY",
                "ATTACH PARTITION",
                "VALUES",
                "=",
                "EXEC",
                "sp_rename",
                "LOCK",
                "PRAGMA",
                "REINDEX",
                "1",
                "*",
                "[",
                "]",
                "UPDATE",
                "DELETE FROM",
                "TRUNCATE"));
        Collections.shuffle(words, random);
        String sql = String.join(" ", words.subList(0, 1 + random.nextInt(words.size() - 1)));
        for (Dialect dialect : DIALECTS) {
            try {
                StatementReader.readAll(TextSlice.ofString("t", sql), dialect.syntax(), Splitting.none())
                        .forEach(statement -> assertThat(new FormReader(dialect.syntax()).read(statement))
                                .isNotNull());
            } catch (GodwitException unterminated) {
                assertThat(unterminated).hasMessageContaining("end");
            }
        }
    }
}
