/** What the operations of {@link dev.godwit.Godwit} return and tell while they run: values only. */
@NullMarked
package dev.godwit.report;

import org.jspecify.annotations.NullMarked;
