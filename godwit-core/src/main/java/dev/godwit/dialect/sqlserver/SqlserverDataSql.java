package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.DataSql;

/** Statements about rows. */
final class SqlserverDataSql implements DataSql {}
