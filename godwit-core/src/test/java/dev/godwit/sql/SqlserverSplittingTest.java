package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.sqlserver.SqlserverSyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlserverSplittingTest {

    private static final SqlserverSyntax SYNTAX = new SqlserverSyntax();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1; select 2;",
                "select 'a\nGO\nb', N'\nGO\n', \"\nGO\n\", [\nGO\n], [a]]\nGO\n]",
                "select 1 /* /* \nGO\n */ \nGO\n */",
                "select 1 -- GO\n, @a, #t, @@rowcount, $1.5",
                "select go\n from t\n gone: goto gone",
                "select 1 as\nGO, 2",
                "GO_ON",
                "create procedure p as begin begin try select 1; end try begin catch throw; end catch; end",
            })
    void isOneBatch(String batch) {
        Split.of(SYNTAX, "select 0\nGO\n" + batch + "\n go \nselect 2").gives("select 0", batch, "select 2");
    }

    @Test
    void separatesAtGo() {
        Split.of(SYNTAX, "GO\n\nselect 1\r\ngo -- done\r\nselect 2\rGo\rselect 3\nGO\nGO\n-- end")
                .gives("select 1", "select 2", "select 3");
    }

    @Test
    void repeats() {
        Split.of(SYNTAX, "select 1\nGO 3\nselect 2\nGO 2 -- twice\nselect 3\nGO x\n")
                .gives("select 1", "select 1", "select 1", "select 2", "select 2", "select 3\nGO x");
        assertThat(Split.of(SYNTAX, "select 1\nGO 2").all()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({":r x.sql, :r", ":setvar a b, :setvar", "!!dir, !!", ":On Error exit, :on"})
    void refusesSqlcmdCommands(String line, String command) {
        assertThat(Split.of(SYNTAX, "select 1\n" + line).fails())
                .hasMessage(command + " is a command of the database's own client, not SQL");
    }
}
