/** How a statement with a finding is done without harm, as values that each engine's rewrites answer with. */
@NullMarked
package dev.godwit.lint.rewrite;

import org.jspecify.annotations.NullMarked;
