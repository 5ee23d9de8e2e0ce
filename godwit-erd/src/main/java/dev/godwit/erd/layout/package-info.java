/** Gives a diagram its shape: sizes from text, places and lines from a layered layout. */
@NullMarked
package dev.godwit.erd.layout;

import org.jspecify.annotations.NullMarked;
