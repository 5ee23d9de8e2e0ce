/** One class a command. */
@NullMarked
package dev.godwit.cli.command;

import org.jspecify.annotations.NullMarked;
