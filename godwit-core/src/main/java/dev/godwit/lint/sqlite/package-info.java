/** Rules for SQLite. */
@NullMarked
package dev.godwit.lint.sqlite;

import org.jspecify.annotations.NullMarked;
