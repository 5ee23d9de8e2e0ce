package dev.godwit.dialect.mysql;

import dev.godwit.dialect.schema.TokenText;

/** Reads the keys that {@code SHOW CREATE TABLE} shows. */
final class MysqlRuleText {

    private MysqlRuleText() {}

    /** The name of {@code UNIQUE KEY name (…)}; empty text for others. */
    static String keyName(TokenText content) {
        int key = Math.max(content.find("KEY"), content.find("INDEX"));
        return key >= 0 && key + 1 < content.tokens().size() && !content.is(key + 1, '(')
                ? content.tokens().get(key + 1).unquoted()
                : "";
    }
}
