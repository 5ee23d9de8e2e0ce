/**
 * Parts of which engines make their {@link dev.godwit.dialect.SchemaSql}: one for each kind of change, and the texts that most of them
 * write alike. No engine is named here; what differs is a parameter.
 */
@NullMarked
package dev.godwit.dialect.schema;

import org.jspecify.annotations.NullMarked;
