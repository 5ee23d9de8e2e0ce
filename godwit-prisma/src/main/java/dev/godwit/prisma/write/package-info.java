/** Writes a structure as the text of a {@code schema.prisma}. */
@NullMarked
package dev.godwit.prisma.write;

import org.jspecify.annotations.NullMarked;
