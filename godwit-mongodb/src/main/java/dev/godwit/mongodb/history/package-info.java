/** The history in collections. */
@NullMarked
package dev.godwit.mongodb.history;

import org.jspecify.annotations.NullMarked;
