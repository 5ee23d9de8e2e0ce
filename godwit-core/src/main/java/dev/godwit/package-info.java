/** The public API: Godwit and what it returns. */
@NullMarked
package dev.godwit;

import org.jspecify.annotations.NullMarked;
