/** The types of the language, and the native types of each provider. */
@NullMarked
package dev.godwit.prisma.types;

import org.jspecify.annotations.NullMarked;
