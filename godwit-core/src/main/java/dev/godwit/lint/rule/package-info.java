/** What a rule is, what it is shown, and what it says. */
@NullMarked
package dev.godwit.lint.rule;

import org.jspecify.annotations.NullMarked;
