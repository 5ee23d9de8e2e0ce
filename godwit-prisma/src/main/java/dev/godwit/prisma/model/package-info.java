/** What a {@code schema.prisma} means: models, fields, keys and relations, checked against each other. */
@NullMarked
package dev.godwit.prisma.model;

import org.jspecify.annotations.NullMarked;
