package dev.godwit.sql;

import java.util.Optional;

/** Stand-in until the SQL text branch is merged. */
public record SqlStatement(String text, Position start, StatementHead head, Optional<InlineData> data) {}
