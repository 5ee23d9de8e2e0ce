/**
 * What speaks with Hibernate. These classes, and no others, are loaded by the loader that knows the entities and their Hibernate, whichever
 * version that is from 6.6 on; so they use nothing that came later than that or went before 7.
 */
@NullMarked
package dev.godwit.jpa.hibernate;

import org.jspecify.annotations.NullMarked;
