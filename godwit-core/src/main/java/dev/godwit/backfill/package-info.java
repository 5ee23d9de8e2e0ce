/** Changes of many rows, range by range of a key, each range committed together with how far it came. */
@NullMarked
package dev.godwit.backfill;

import org.jspecify.annotations.NullMarked;
