/** Rules for MySQL and MariaDB. */
@NullMarked
package dev.godwit.lint.mysql;

import org.jspecify.annotations.NullMarked;
