package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Dialect;

/** MySQL 8.0 and newer. */
public final class MysqlDialect {

    private MysqlDialect() {}

    /** The dialect. */
    public static Dialect create() {
        return MysqlFamily.member(MysqlVariant.MYSQL);
    }
}
