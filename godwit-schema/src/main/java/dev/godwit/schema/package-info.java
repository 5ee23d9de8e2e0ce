/**
 * The structure of one database as immutable values. Names are kept as the engine has them, in its own case. Nothing here connects,
 * reads or writes, and nothing here knows an engine: what an engine makes of a value is its dialect's affair.
 */
@NullMarked
package dev.godwit.schema;

import org.jspecify.annotations.NullMarked;
