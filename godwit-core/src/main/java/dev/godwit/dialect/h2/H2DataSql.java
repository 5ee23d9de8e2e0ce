package dev.godwit.dialect.h2;

import dev.godwit.dialect.DataSql;

/** Statements about rows. */
final class H2DataSql implements DataSql {}
