/**
 * Command-line arguments, described as values and read by hand. A general library would do more, but the ones for Java take a
 * quarter of the time in which a whole run of Godwit should be over.
 */
@NullMarked
package dev.godwit.cli.args;

import org.jspecify.annotations.NullMarked;
