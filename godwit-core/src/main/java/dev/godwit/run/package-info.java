/** Executes plans: lock, transactions, journal, callbacks, and what is said when something fails. */
@NullMarked
package dev.godwit.run;

import org.jspecify.annotations.NullMarked;
