/** What a migration is, whatever file or class it came from. */
@NullMarked
package dev.godwit.migration;

import org.jspecify.annotations.NullMarked;
