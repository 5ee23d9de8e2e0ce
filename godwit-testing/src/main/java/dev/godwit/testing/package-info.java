/** Real databases for tests: servers started from Maven artifacts, and the means to hurt them. */
@NullMarked
package dev.godwit.testing;

import org.jspecify.annotations.NullMarked;
