/** How migrations of documents are run. */
@NullMarked
package dev.godwit.mongodb.run;

import org.jspecify.annotations.NullMarked;
