/** Where migrations come from: directories and class-path locations in Godwit's and other tools' layouts. */
@NullMarked
package dev.godwit.source;

import org.jspecify.annotations.NullMarked;
