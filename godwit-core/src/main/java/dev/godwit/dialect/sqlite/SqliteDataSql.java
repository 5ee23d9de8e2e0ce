package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.DataSql;

/** Statements about rows. */
final class SqliteDataSql implements DataSql {}
