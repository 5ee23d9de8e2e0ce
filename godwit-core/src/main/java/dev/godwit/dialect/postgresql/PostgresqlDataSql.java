package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.DataSql;

/** Statements about rows. */
final class PostgresqlDataSql implements DataSql {}
