/** What commands found, in the forms that build servers and code hosts read. */
@NullMarked
package dev.godwit.cli.finding;

import org.jspecify.annotations.NullMarked;
