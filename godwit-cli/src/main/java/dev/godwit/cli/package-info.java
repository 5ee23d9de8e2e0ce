/**
 * The {@code godwit} command: the only part that prints or exits.
 *
 * <p>{@link dev.godwit.cli.Cli} finds the command that is called, reads its arguments, has it done and reports. Each command is one
 * class in {@code command}: it turns arguments into one call of {@link dev.godwit.Godwit} and hands the record that comes back to a
 * {@link dev.godwit.cli.render.Reports}.
 */
@NullMarked
package dev.godwit.cli;

import org.jspecify.annotations.NullMarked;
