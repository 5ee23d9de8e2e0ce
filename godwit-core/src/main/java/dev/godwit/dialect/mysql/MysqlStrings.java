package dev.godwit.dialect.mysql;

/**
 * Strings in places where the grammar takes nothing but a plain one: comments, words of an enumeration. There a backslash means itself
 * only when doubled, unless {@code NO_BACKSLASH_ESCAPES} is set.
 */
final class MysqlStrings {

    private MysqlStrings() {}

    static String plain(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
