package dev.godwit.lint.sqlserver;

import dev.godwit.lint.rule.Rule;
import java.util.List;

/** The rules for SQL Server. */
public final class SqlserverRules {

    private SqlserverRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(new AlterColumn(), new ConstraintChecksRows(), new IndexNotOnline());
    }
}
