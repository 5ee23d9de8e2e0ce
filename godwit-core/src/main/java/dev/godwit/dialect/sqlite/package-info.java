/** SQLite. */
@NullMarked
package dev.godwit.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
