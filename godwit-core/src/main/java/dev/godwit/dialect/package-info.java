/**
 * Everything that one engine does differently, as parts that make up a {@link dev.godwit.dialect.Dialect}. Each engine's parts
 * stand in a package of its own below this one and are named once, in {@link dev.godwit.dialect.Dialects}.
 */
@NullMarked
package dev.godwit.dialect;

import org.jspecify.annotations.NullMarked;
