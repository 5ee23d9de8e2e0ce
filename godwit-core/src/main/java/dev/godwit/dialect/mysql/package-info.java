/** MySQL and MariaDB: one family with common parts, two dialects. */
@NullMarked
package dev.godwit.dialect.mysql;

import org.jspecify.annotations.NullMarked;
