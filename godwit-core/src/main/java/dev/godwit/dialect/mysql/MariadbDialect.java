package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Dialect;

/** MariaDB 10.6 and newer. */
public final class MariadbDialect {

    private MariadbDialect() {}

    /** The dialect. */
    public static Dialect create() {
        return MysqlFamily.member(MysqlVariant.MARIADB);
    }
}
