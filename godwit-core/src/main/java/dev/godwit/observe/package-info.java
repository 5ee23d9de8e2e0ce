/** Lets others see what a run does: log lines, spans. */
@NullMarked
package dev.godwit.observe;

import org.jspecify.annotations.NullMarked;
