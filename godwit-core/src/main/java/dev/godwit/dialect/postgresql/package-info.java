/** PostgreSQL 10 and newer; tested on 14 and 18. */
@NullMarked
package dev.godwit.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
