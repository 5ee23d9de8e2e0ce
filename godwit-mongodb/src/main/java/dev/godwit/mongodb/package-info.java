/** MongoDB: what authors of migrations write against. */
@NullMarked
package dev.godwit.mongodb;

import org.jspecify.annotations.NullMarked;
