/** Migration files that hold commands in Extended JSON. Knows no server. */
@NullMarked
package dev.godwit.mongodb.file;

import org.jspecify.annotations.NullMarked;
