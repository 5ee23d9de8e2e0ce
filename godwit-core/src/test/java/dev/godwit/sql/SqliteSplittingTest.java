package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.sqlite.SqliteSyntax;
import dev.godwit.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteSplittingTest {

    private static final SqliteSyntax SYNTAX = new SqliteSyntax();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'a;\\', \"b;\"\"\", `c;```, [d;'], x'0f'",
                "select 1 /* ; /* */ + 2",
                "select 1 -- ;\n + 2",
                "select $a, @b, :c, ?1",
                "create trigger t after insert on x begin select 1; end",
                "create temp trigger if not exists t after insert on x when new.a = case 1 when 1 then 2 end begin update y set a = case b when 1 then 2 else 3 end; end",
                "CREATE TEMPORARY TRIGGER \"begin\" AFTER INSERT ON x BEGIN SELECT 'end;'; SELECT 2; /* ; */ END",
                "create table \"end\" (a, b)",
                "create view v as select case a when 1 then 2 end from t",
            })
    void isOneStatement(String statement) {
        Split.of(SYNTAX, "select 0;\n" + statement + ";\nselect 2").gives("select 0", statement, "select 2");
    }

    @Test
    void transactionsAreStatementsOfTheirOwn() {
        Split.of(SYNTAX, "begin; insert into t values (1); end; begin immediate; commit")
                .gives("begin", "insert into t values (1)", "end", "begin immediate", "commit");
    }

    @Test
    void aCommentMayStayOpenAtTheEnd() {
        Split.of(SYNTAX, "select 1; /* open").gives("select 1");
        Split.of(SYNTAX, "select 1 /* open").gives("select 1 /* open");
    }

    @Test
    void refusesDotCommands() {
        assertThat(Split.of(SYNTAX, "select 1\n.5;\n.read other.sql\n").fails())
                .hasMessage(".read is a command of the database's own client, not SQL");
    }

    @Test
    void namesAnOpenTrigger() {
        assertThat(Split.of(SYNTAX, "create trigger t after insert on x begin select 1;")
                        .fails()
                        .code())
                .isEqualTo(ErrorCode.SQL_UNTERMINATED);
    }
}
