package dev.godwit.prisma.syntax;

import java.util.Optional;

/**
 * A value in the parentheses of an attribute or a function.
 *
 * @param name what stands before its colon, if anything
 */
public record Argument(Spot spot, Optional<String> name, Value value) {}
