/** How large the tables of a database are, asked of its catalogue. */
@NullMarked
package dev.godwit.lint.facts;

import org.jspecify.annotations.NullMarked;
