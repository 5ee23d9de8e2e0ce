/** The language of {@code schema.prisma} as text: words, blocks, fields and attributes, each with its place. */
@NullMarked
package dev.godwit.prisma.syntax;

import org.jspecify.annotations.NullMarked;
