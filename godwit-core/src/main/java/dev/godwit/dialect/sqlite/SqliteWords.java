package dev.godwit.dialect.sqlite;

import java.util.Set;

/** Words that cannot be names of tables and columns everywhere unless they are quoted (SQLite documentation, “SQLite Keywords”). */
final class SqliteWords {

    static final Set<String> RESERVED = Set.of("""
            _rowid_ add all alter and as autoincrement between case cast check collate column commit constraint create
            current_date current_time current_timestamp default deferrable delete distinct drop else escape except exists
            foreign from group having if in index insert intersect into is isnull join limit not nothing notnull null oid
            on or order primary raise references returning rowid select set table then to transaction union unique update
            using values when where
            """.strip().split("\\s+"));

    private SqliteWords() {}
}
