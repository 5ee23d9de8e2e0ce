/** H2. */
@NullMarked
package dev.godwit.dialect.h2;

import org.jspecify.annotations.NullMarked;
