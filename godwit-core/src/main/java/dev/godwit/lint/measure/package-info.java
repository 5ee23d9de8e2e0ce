/** What statements were seen to do on a scratch database. */
@NullMarked
package dev.godwit.lint.measure;

import org.jspecify.annotations.NullMarked;
