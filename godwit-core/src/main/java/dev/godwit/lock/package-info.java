/** How two runs on one history are kept apart. */
@NullMarked
package dev.godwit.lock;

import org.jspecify.annotations.NullMarked;
