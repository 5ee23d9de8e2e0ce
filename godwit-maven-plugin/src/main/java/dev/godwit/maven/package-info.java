/** The goals of the Maven plugin. Each runs a command of the command line in this process. */
@NullMarked
package dev.godwit.maven;

import org.jspecify.annotations.NullMarked;
