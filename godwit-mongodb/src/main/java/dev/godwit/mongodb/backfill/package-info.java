/** Changing many documents in batches that survive the death of the process. */
@NullMarked
package dev.godwit.mongodb.backfill;

import org.jspecify.annotations.NullMarked;
