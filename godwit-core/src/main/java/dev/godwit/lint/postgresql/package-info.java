/** Rules for PostgreSQL. */
@NullMarked
package dev.godwit.lint.postgresql;

import org.jspecify.annotations.NullMarked;
