/** Reads {@code schema.prisma} as the structure that a database should have. */
@NullMarked
package dev.godwit.prisma;

import org.jspecify.annotations.NullMarked;
