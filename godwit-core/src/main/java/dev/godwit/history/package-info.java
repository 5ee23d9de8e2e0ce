/** What this database has had applied: rows, append-only events and the journal, and how they are written. */
@NullMarked
package dev.godwit.history;

import org.jspecify.annotations.NullMarked;
