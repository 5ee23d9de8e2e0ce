package dev.godwit.sql;

import dev.godwit.dialect.h2.H2Syntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2SplittingTest {

    private static final H2Syntax SYNTAX = new H2Syntax();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'a;\\', \"b;\"\"\", `c;`, U&'\\0061;'",
                "select 1 /* ; /* ; */ ; */ + 2",
                "select 1 -- ;\n + 2",
                "select 1 // ;\n + 2",
                "create alias f as $$ int f() { return 1; } $$",
                "select a$$b, c$ from t",
                "select $1",
            })
    void isOneStatement(String statement) {
        Split.of(SYNTAX, "select 0;\n" + statement + ";\nselect 2").gives("select 0", statement, "select 2");
    }
}
