/**
 * What a migration written in Java is and what it works with: {@link dev.godwit.code.Migration} is implemented,
 * {@link dev.godwit.code.Database} is handed to it.
 */
@NullMarked
package dev.godwit.code;

import org.jspecify.annotations.NullMarked;
