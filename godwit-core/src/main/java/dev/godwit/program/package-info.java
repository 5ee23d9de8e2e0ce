/** Runs migrations that are written in Java: compiles them, hands them a database, records what they would send. */
@NullMarked
package dev.godwit.program;

import org.jspecify.annotations.NullMarked;
