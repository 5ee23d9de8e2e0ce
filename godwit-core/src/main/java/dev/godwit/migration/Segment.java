package dev.godwit.migration;

import dev.godwit.sql.Splitting;
import dev.godwit.sql.TextSlice;

/**
 * A stretch of a script and how it is cut into statements. Most scripts have one; goose's {@code StatementBegin} blocks and the
 * like make several.
 */
public record Segment(TextSlice text, Splitting splitting) {}
