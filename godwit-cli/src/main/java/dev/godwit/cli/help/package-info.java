/** Help texts and shell completion, made from what the commands say of themselves. */
@NullMarked
package dev.godwit.cli.help;

import org.jspecify.annotations.NullMarked;
