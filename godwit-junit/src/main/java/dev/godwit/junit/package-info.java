/** Freshly migrated databases for tests with JUnit, and ready-made tests of migrations. */
@NullMarked
package dev.godwit.junit;

import org.jspecify.annotations.NullMarked;
