/** What is to be done, decided before anything is done. */
@NullMarked
package dev.godwit.plan;

import org.jspecify.annotations.NullMarked;
