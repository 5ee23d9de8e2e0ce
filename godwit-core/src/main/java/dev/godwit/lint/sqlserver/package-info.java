/** Rules for SQL Server. */
@NullMarked
package dev.godwit.lint.sqlserver;

import org.jspecify.annotations.NullMarked;
