/** Measurements, always as ratios within one run. Not published. */
@NullMarked
package dev.godwit.bench;

import org.jspecify.annotations.NullMarked;
