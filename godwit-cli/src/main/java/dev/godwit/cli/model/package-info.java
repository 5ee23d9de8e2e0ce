/** {@code generate model}: attributes as they are typed, the model that they describe, its entity and its migration. */
@NullMarked
package dev.godwit.cli.model;

import org.jspecify.annotations.NullMarked;
