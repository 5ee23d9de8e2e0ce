package dev.godwit.source.layout;

import dev.godwit.migration.Script;
import java.util.Optional;

/** The two directions of one file. */
public record Sections(Script up, Optional<Script> down) {}
