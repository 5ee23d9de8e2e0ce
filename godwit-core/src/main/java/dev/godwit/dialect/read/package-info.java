/**
 * Parts of which engines make their {@link dev.godwit.dialect.SchemaReader}: rows of catalogues, what is gathered of them, and the order
 * in which it is put. No engine is named here.
 */
@NullMarked
package dev.godwit.dialect.read;

import org.jspecify.annotations.NullMarked;
