/** JPA entities as a wanted schema. */
@NullMarked
package dev.godwit.jpa;

import org.jspecify.annotations.NullMarked;
