package dev.godwit.dialect.mysql;

import dev.godwit.dialect.ColumnTypes;

/** The columns of Godwit's own tables: the same whatever the database's default character set and engine are. */
final class MysqlOwnColumns {

    private static final String BINARY_TEXT = " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";

    private MysqlOwnColumns() {}

    /** {@code DATETIME} and not {@code TIMESTAMP}, which would be converted by the session's time zone and end in 2038. */
    static ColumnTypes types() {
        return new ColumnTypes(
                "VARCHAR(255)" + BINARY_TEXT,
                "VARCHAR(2000)" + BINARY_TEXT,
                "LONGTEXT" + BINARY_TEXT,
                "INT",
                "BIGINT",
                "DATETIME(3)",
                "BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY",
                "ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    }
}
