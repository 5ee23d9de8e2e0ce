/** Writes diagrams as SVG, as a page and as Mermaid. The same diagram gives the same text. */
@NullMarked
package dev.godwit.erd.render;

import org.jspecify.annotations.NullMarked;
