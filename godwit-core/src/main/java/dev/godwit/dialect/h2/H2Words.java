package dev.godwit.dialect.h2;

import java.util.Set;

/** Words that cannot be names unless they are quoted. */
final class H2Words {

    static final Set<String> RESERVED = Set.of("select", "from", "where", "table", "order", "group", "user");

    private H2Words() {}
}
