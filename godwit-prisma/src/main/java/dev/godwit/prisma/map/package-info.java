/** What a {@code schema.prisma} is in a database of one engine. */
@NullMarked
package dev.godwit.prisma.map;

import org.jspecify.annotations.NullMarked;
