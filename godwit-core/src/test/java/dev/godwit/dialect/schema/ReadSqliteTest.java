package dev.godwit.dialect.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.Unread;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Definition;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.diff.Differ;
import dev.godwit.schema.diff.Difference;
import dev.godwit.schema.diff.Loss;
import dev.godwit.testing.Engine;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadSqliteTest {

    private static final List<String> RICH = List.of(
            "CREATE TABLE parents (a INTEGER, b TEXT, x INTEGER UNIQUE, PRIMARY KEY (a, b)) WITHOUT ROWID",
            "create table \"Odd \"\"Table\" (id integer constraint pk primary key autoincrement, a VARCHAR (20) default 'it''s' collate nocase,"
                    + " b default (1 + 1), c INT not null default -5, d text default \"x\", e datetime default current_timestamp,"
                    + " f integer generated always as (c * 2) stored, g integer as (c + (1)), h boolean default 1, i real default null,"
                    + " j decimal(10,2) default 5.50, k date default current_date, l blob default x'00', m text not null on conflict replace,"
                    + " state text check (state in ('a', 'it''s')), n integer constraint positive check (n > 0) references parents (x)"
                    + " on delete set null deferrable initially deferred, \"with blank\" bigint unique, [bracket] text unique on conflict ignore,"
                    + " p_a integer, p_b text, -- a comment, with a comma\n constraint fk foreign key (p_a, p_b) references parents on update cascade,"
                    + " check (c > 0 and a <> 'x)'), constraint u unique (a, b), unique (a collate nocase, c desc))",
            "create index i1 on \"Odd \"\"Table\" (a desc, lower(d), b collate nocase, (c + 1) desc) where c > 1 and d <> ')'",
            "CREATE UNIQUE INDEX IF NOT EXISTS i2 ON parents (b)",
            "CREATE VIEW v1 (headline) AS SELECT a FROM parents",
            "CREATE VIEW a_view AS SELECT headline FROM v1;",
            "CREATE TRIGGER tr AFTER INSERT ON parents BEGIN UPDATE parents SET x = 1; DELETE FROM parents WHERE x = 2; END",
            "CREATE TRIGGER tv INSTEAD OF INSERT ON v1 BEGIN SELECT 1; END",
            "CREATE TABLE typed (a INTEGER PRIMARY KEY, b ANY) STRICT");

    @Test
    void aRichSchemaIsReadAndWrittenAgain() throws SQLException {
        try (ReadBack database = new ReadBack(Engine.SQLITE)) {
            SchemaEngine.execute(database.dialect(), database.connection(), RICH);
            Introspection read = database.readsTwiceTheSame();
            assertThat(read.unread())
                    .extracting(Unread::toString)
                    .containsExactly("ON CONFLICT of column Odd \"Table.m");
            Table odd = read.schema().table(QualifiedName.of("Odd \"Table")).orElseThrow();
            assertThat(odd.primaryKey())
                    .contains(new Constraint.PrimaryKey(java.util.Optional.of("pk"), List.of("id")));
            assertThat(odd.column("state").orElseThrow().type().text()).isEqualTo("enum(a, it's)");
            assertThat(odd.column("a").orElseThrow().collation()).contains("nocase");
            assertThat(odd.constraints(Constraint.Other.class))
                    .extracting(rule -> rule.definition())
                    .containsExactly("UNIQUE (\"bracket\") on conflict ignore", "unique (a collate nocase, c desc)");
            assertThat(odd.constraints(Constraint.ForeignKey.class))
                    .extracting(key -> key.deferral())
                    .containsExactly(Constraint.Deferral.INITIALLY_DEFERRED, Constraint.Deferral.NOT_DEFERRABLE);
            assertThat(read.schema()
                            .table(QualifiedName.of("typed"))
                            .orElseThrow()
                            .options()
                            .keySet())
                    .isEqualTo(Set.of("strict"));
        }
    }

    @Test
    void whatHasNoValueIsKeptAsStatements() throws SQLException {
        try (ReadBack database = new ReadBack(Engine.SQLITE)) {
            SchemaEngine.execute(
                    database.dialect(), database.connection(), List.of("CREATE VIRTUAL TABLE words USING fts5(a)"));
            Introspection read = database.read();
            assertThat(read.unread()).isEmpty();
            assertThat(read.schema().tables()).isEmpty();
            assertThat(read.schema().definitions())
                    .extracting(Definition::title, Definition::create, Definition::drop)
                    .containsExactly(tuple(
                            "virtual table words",
                            List.of("CREATE VIRTUAL TABLE words USING fts5(a)"),
                            List.of("DROP TABLE words")));
            Differ differ = new Differ(database.dialect().reader().compared());
            Difference gone = differ.between(read.schema(), Schema.empty());
            assertThat(gone.losses()).extracting(Loss::text).containsExactly("table words with its rows");
            SchemaEngine.apply(database.dialect(), database.connection(), gone.changes());
            ReadBack.assertSame(Schema.empty(), database.read().schema());
        }
    }
}
