/** What is dangerous about migrations, told from their text: rules over recognised statements, with what is known of the database. */
@NullMarked
package dev.godwit.lint;

import org.jspecify.annotations.NullMarked;
