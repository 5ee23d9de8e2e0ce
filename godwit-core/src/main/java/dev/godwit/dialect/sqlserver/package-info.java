/** SQL Server. */
@NullMarked
package dev.godwit.dialect.sqlserver;

import org.jspecify.annotations.NullMarked;
