/** How two runs are kept apart. */
@NullMarked
package dev.godwit.mongodb.lock;

import org.jspecify.annotations.NullMarked;
