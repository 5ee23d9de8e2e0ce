package dev.godwit.dialect.mysql;

import dev.godwit.dialect.schema.TokenText;

/** Reads the keys that {@code SHOW CREATE TABLE} shows. */
final class MysqlRuleText {

    private MysqlRuleText() {}

    /** The name of {@code CONSTRAINT name …} or {@code UNIQUE KEY name (…)}; empty text for others. */
    static String name(TokenText content) {
        int at = nameAt(content);
        return at < 0 ? "" : content.tokens().get(at).unquoted();
    }

    /** Which token the name is; -1 if there is none. */
    static int nameAt(TokenText content) {
        int before = content.is(0, "CONSTRAINT") ? 0 : Math.max(content.find("KEY"), content.find("INDEX"));
        boolean named = before >= 0 && before + 1 < content.tokens().size() && !content.is(before + 1, '(');
        return named ? before + 1 : -1;
    }
}
