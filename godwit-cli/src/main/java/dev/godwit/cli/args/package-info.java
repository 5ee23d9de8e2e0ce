/** Command-line arguments, described as values and read by picocli. */
@NullMarked
package dev.godwit.cli.args;

import org.jspecify.annotations.NullMarked;
