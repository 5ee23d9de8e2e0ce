/** PostgreSQL. */
@NullMarked
package dev.godwit.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
