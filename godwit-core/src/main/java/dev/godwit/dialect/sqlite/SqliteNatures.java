package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.StatementNatures;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementHead;
import java.util.Set;

/**
 * What a statement does to a transaction in SQLite, where everything is transactional but {@code VACUUM}, {@code ATTACH} and some
 * pragmas (SQLite documentation, “PRAGMA Statements”, which says of each whether it works inside a transaction).
 */
final class SqliteNatures implements StatementNatures {

    /** Pragmas that ask, or that write in the transaction, or hold until its end ({@code defer_foreign_keys}). */
    private static final Set<String> PLAIN_PRAGMAS = Set.of(
            "APPLICATION_ID",
            "COLLATION_LIST",
            "COMPILE_OPTIONS",
            "DATABASE_LIST",
            "DATA_VERSION",
            "DEFER_FOREIGN_KEYS",
            "FOREIGN_KEY_CHECK",
            "FOREIGN_KEY_LIST",
            "FREELIST_COUNT",
            "FUNCTION_LIST",
            "INDEX_INFO",
            "INDEX_LIST",
            "INDEX_XINFO",
            "INTEGRITY_CHECK",
            "MODULE_LIST",
            "OPTIMIZE",
            "PAGE_COUNT",
            "PRAGMA_LIST",
            "QUICK_CHECK",
            "SCHEMA_VERSION",
            "TABLE_INFO",
            "TABLE_LIST",
            "TABLE_XINFO",
            "USER_VERSION");

    /** Pragmas of the session; some of them do nothing, or fail, inside a transaction. */
    private static final Set<String> SESSION_PRAGMAS = Set.of(
            "ANALYSIS_LIMIT",
            "AUTOMATIC_INDEX",
            "BUSY_TIMEOUT",
            "CACHE_SIZE",
            "CACHE_SPILL",
            "CASE_SENSITIVE_LIKE",
            "CELL_SIZE_CHECK",
            "CHECKPOINT_FULLFSYNC",
            "COUNT_CHANGES",
            "EMPTY_RESULT_CALLBACKS",
            "FOREIGN_KEYS",
            "FULLFSYNC",
            "FULL_COLUMN_NAMES",
            "HARD_HEAP_LIMIT",
            "IGNORE_CHECK_CONSTRAINTS",
            "JOURNAL_SIZE_LIMIT",
            "LEGACY_ALTER_TABLE",
            "LEGACY_FILE_FORMAT",
            "LOCKING_MODE",
            "MMAP_SIZE",
            "QUERY_ONLY",
            "READ_UNCOMMITTED",
            "RECURSIVE_TRIGGERS",
            "REVERSE_UNORDERED_SELECTS",
            "SECURE_DELETE",
            "SHORT_COLUMN_NAMES",
            "SOFT_HEAP_LIMIT",
            "SYNCHRONOUS",
            "TEMP_STORE",
            "TEMP_STORE_DIRECTORY",
            "THREADS",
            "TRUSTED_SCHEMA",
            "WAL_AUTOCHECKPOINT",
            "WRITABLE_SCHEMA");

    @Override
    public StatementNature of(SqlStatement statement) {
        StatementHead head = statement.head();
        return switch (head.word(0)) {
            case "VACUUM", "ATTACH", "DETACH" -> StatementNature.ALONE;
            case "PRAGMA" -> pragma(head.word(1));
            case "BEGIN" -> StatementNature.BEGIN;
            case "COMMIT", "END" -> StatementNature.COMMIT;
            case "ROLLBACK" -> head.words().contains("TO") ? StatementNature.PLAIN : StatementNature.ROLLBACK;
            default -> StatementNature.PLAIN;
        };
    }

    /** It ends with every commit, that of a statement by itself included. */
    @Override
    public boolean setsTransaction(SqlStatement statement) {
        return statement.head().startsWith("PRAGMA", "DEFER_FOREIGN_KEYS");
    }

    @Override
    public StatementNatures inOrder() {
        return new SavepointNatures(this);
    }

    private static StatementNature pragma(String qualified) {
        String name = qualified.substring(qualified.lastIndexOf('.') + 1);
        if (PLAIN_PRAGMAS.contains(name)) {
            return StatementNature.PLAIN;
        }
        return SESSION_PRAGMAS.contains(name) ? StatementNature.SESSION : StatementNature.ALONE;
    }
}
