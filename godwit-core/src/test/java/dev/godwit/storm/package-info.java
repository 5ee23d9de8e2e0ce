/** Proof by storm that no run leaves a half-known state: kills, races and cut connections on real engines. */
@NullMarked
package dev.godwit.storm;

import org.jspecify.annotations.NullMarked;
