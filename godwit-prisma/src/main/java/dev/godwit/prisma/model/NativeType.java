package dev.godwit.prisma.model;

import dev.godwit.prisma.syntax.Spot;
import java.util.List;

/**
 * What {@code @db.…} says.
 *
 * @param name without the name of the data source, for example {@code VarChar}
 * @param arguments as they are written: numbers, or {@code Max}
 */
public record NativeType(Spot spot, String name, List<String> arguments) {

    public NativeType {
        arguments = List.copyOf(arguments);
    }

    /** How messages name it. */
    public String text() {
        return name + (arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")");
    }
}
