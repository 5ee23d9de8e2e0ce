/** How a MongoDB deployment is reached. */
@NullMarked
package dev.godwit.mongodb.target;

import org.jspecify.annotations.NullMarked;
