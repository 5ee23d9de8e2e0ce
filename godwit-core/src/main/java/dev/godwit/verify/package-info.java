/** Shows on a scratch database that each down reverts its up. */
@NullMarked
package dev.godwit.verify;

import org.jspecify.annotations.NullMarked;
