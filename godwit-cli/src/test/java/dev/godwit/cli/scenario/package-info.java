/** Scenario files: the command line specified by example, on every engine from one text. */
@NullMarked
package dev.godwit.cli.scenario;

import org.jspecify.annotations.NullMarked;
