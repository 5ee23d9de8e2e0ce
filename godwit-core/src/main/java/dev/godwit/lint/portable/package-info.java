/** Rules that hold on every engine. */
@NullMarked
package dev.godwit.lint.portable;

import org.jspecify.annotations.NullMarked;
