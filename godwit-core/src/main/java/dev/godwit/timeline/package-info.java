/** Migrations × history: each migration with its state in one database. */
@NullMarked
package dev.godwit.timeline;

import org.jspecify.annotations.NullMarked;
