package dev.godwit.lint.sqlite;

import dev.godwit.lint.rule.Rule;
import java.util.List;

/** The rules for SQLite. */
public final class SqliteRules {

    private SqliteRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(
                new AddColumnRefused(), new DropColumnRefused(), new RebuildLosesRows(), new PragmaWithoutEffect());
    }
}
