package dev.godwit.prisma.syntax;

import java.util.List;

/**
 * What stands behind {@code @} or {@code @@}.
 *
 * @param name without the signs, for example {@code id} or {@code db.VarChar}
 * @param ofBlock whether it has two signs
 */
public record Attribute(Spot spot, String name, boolean ofBlock, List<Argument> arguments) {

    public Attribute {
        arguments = List.copyOf(arguments);
    }

    /** The name with its signs, for messages. */
    public String signed() {
        return (ofBlock ? "@@" : "@") + name;
    }

    /** How it is written. */
    public String text() {
        return signed() + (arguments.isEmpty() ? "" : "(" + ValueText.of(arguments) + ")");
    }
}
