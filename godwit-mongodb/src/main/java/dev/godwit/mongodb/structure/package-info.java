/** Validators and indexes: declared in files, found in a database, compared. */
@NullMarked
package dev.godwit.mongodb.structure;

import org.jspecify.annotations.NullMarked;
