/** What statements do, read from their tokens as far as the rules of {@code lint} speak of it. */
@NullMarked
package dev.godwit.lint.form;

import org.jspecify.annotations.NullMarked;
