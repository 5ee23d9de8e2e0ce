package dev.godwit.dialect.sqlite;

import java.util.Set;

/** Words that cannot be names unless they are quoted. */
final class SqliteWords {

    static final Set<String> RESERVED = Set.of("select", "from", "where", "table", "order", "group", "user");

    private SqliteWords() {}
}
