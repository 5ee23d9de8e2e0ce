/** What migrations of documents do, as values, and what runs them. */
@NullMarked
package dev.godwit.mongodb.change;

import org.jspecify.annotations.NullMarked;
