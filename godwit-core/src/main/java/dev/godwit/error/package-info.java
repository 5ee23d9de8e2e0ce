/** Everything that can go wrong, as one sealed hierarchy with stable codes. */
@NullMarked
package dev.godwit.error;

import org.jspecify.annotations.NullMarked;
