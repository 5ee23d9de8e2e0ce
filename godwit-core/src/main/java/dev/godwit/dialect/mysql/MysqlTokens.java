package dev.godwit.dialect.mysql;

import dev.godwit.dialect.StatementTokens;
import dev.godwit.dialect.StatementTokens.Quirk;
import java.util.Set;

/** How statements of MySQL and MariaDB are read into tokens. */
final class MysqlTokens {

    private static final Set<Quirk> QUIRKS = Set.of(
            Quirk.BACKSLASH_ESCAPES,
            Quirk.HASH_COMMENTS,
            Quirk.DASHES_NEED_BLANK,
            Quirk.EXECUTABLE_COMMENTS,
            Quirk.BACKTICKS);

    private MysqlTokens() {}

    static StatementTokens all(String sql) {
        return StatementTokens.of(sql, QUIRKS);
    }

    static StatementTokens first(int count, String sql) {
        return StatementTokens.first(count, sql, QUIRKS);
    }
}
