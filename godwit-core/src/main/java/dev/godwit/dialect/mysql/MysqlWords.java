package dev.godwit.dialect.mysql;

import java.util.Set;

/** Words that cannot be names unless they are quoted. */
final class MysqlWords {

    static final Set<String> RESERVED = Set.of("select", "from", "where", "table", "order", "group", "user");

    private MysqlWords() {}
}
