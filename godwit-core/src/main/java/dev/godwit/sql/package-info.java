/** SQL text: lexing, splitting into statements, checksums. Knows no database connection. */
@NullMarked
package dev.godwit.sql;

import org.jspecify.annotations.NullMarked;
