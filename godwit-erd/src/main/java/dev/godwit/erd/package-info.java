/** A schema, or the difference of two, as a diagram of tables and relations, and the pictures of it. Pure values; no input or output. */
@NullMarked
package dev.godwit.erd;

import org.jspecify.annotations.NullMarked;
