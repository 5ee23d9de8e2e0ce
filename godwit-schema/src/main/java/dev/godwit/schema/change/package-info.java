/**
 * Single steps between two structures of a database, as values. Each knows its inverse where there is one, says whether it can lose
 * data, and reads like a sentence. What an engine does for it is its dialect's affair.
 */
@NullMarked
package dev.godwit.schema.change;

import org.jspecify.annotations.NullMarked;
