/** Making changes of documents in a database. */
@NullMarked
package dev.godwit.mongodb.apply;

import org.jspecify.annotations.NullMarked;
