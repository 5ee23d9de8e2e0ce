package dev.godwit.history;

import dev.godwit.migration.Script;
import java.util.Optional;

/**
 * The texts of an applied migration.
 *
 * @param up what was applied, as text; empty when it was too large to keep or the row is a mark
 * @param down how to undo it; empty when it had no down or that was too large to keep
 */
public record AppliedText(Optional<String> up, Optional<Script> down) {}
