/** What people and programs read: results, progress and errors, as text and as JSON. */
@NullMarked
package dev.godwit.cli.render;

import org.jspecify.annotations.NullMarked;
