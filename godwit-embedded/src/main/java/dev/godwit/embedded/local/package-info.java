/** Processes, folders and archives of this machine. Not for use from outside of Godwit. */
@NullMarked
package dev.godwit.embedded.local;

import org.jspecify.annotations.NullMarked;
