/** Writes entities: their Java, and what of a structure JPA has words for. */
@NullMarked
package dev.godwit.jpa.write;

import org.jspecify.annotations.NullMarked;
