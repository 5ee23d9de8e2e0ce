/** Databases and how they are reached: URLs, drivers, connecting. */
@NullMarked
package dev.godwit.target;

import org.jspecify.annotations.NullMarked;
