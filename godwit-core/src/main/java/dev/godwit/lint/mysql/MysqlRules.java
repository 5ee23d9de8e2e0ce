package dev.godwit.lint.mysql;

import dev.godwit.lint.rule.Rule;
import java.util.List;

/** The rules for MySQL and MariaDB. */
public final class MysqlRules {

    private MysqlRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(
                new AlterCopiesTable(), new AlterLocksWrites(), new AlterRebuildsTable(), new AlgorithmNotNamed());
    }
}
