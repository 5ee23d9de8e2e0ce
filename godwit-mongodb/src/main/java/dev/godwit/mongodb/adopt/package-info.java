/** Taking over from other tools. */
@NullMarked
package dev.godwit.mongodb.adopt;

import org.jspecify.annotations.NullMarked;
