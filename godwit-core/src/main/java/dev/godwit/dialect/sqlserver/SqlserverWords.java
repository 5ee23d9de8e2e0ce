package dev.godwit.dialect.sqlserver;

import java.util.Set;

/** Words that cannot be names unless they are quoted. */
final class SqlserverWords {

    static final Set<String> RESERVED = Set.of("select", "from", "where", "table", "order", "group", "user");

    private SqlserverWords() {}
}
