/**
 * From two structures to the changes between them, in an order that a database accepts. Names that differ are never taken for renames
 * unless someone said so. Pure: nothing here connects, reads or writes.
 */
@NullMarked
package dev.godwit.schema.diff;

import org.jspecify.annotations.NullMarked;
