/** MySQL and MariaDB. */
@NullMarked
package dev.godwit.dialect.mysql;

import org.jspecify.annotations.NullMarked;
