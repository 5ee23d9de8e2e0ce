package dev.godwit.dialect.mysql;

import dev.godwit.dialect.DataSql;

/** Statements about rows. */
final class MysqlDataSql implements DataSql {}
