/** Compares two structures, wherever they come from, and writes what leads from one to the other. */
@NullMarked
package dev.godwit.compare;

import org.jspecify.annotations.NullMarked;
