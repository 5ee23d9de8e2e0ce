package dev.godwit.dialect.postgresql;

import java.util.Set;

/** Words that cannot be names unless they are quoted. */
final class PostgresqlWords {

    static final Set<String> RESERVED = Set.of("select", "from", "where", "table", "order", "group", "user");

    private PostgresqlWords() {}
}
