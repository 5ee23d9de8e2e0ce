/** Scratch databases, on which plans are tried. */
@NullMarked
package dev.godwit.shadow;

import org.jspecify.annotations.NullMarked;
