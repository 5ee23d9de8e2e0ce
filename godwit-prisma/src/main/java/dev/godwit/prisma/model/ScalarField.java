package dev.godwit.prisma.model;

import dev.godwit.prisma.syntax.Field;
import dev.godwit.prisma.syntax.Spot;
import java.util.Optional;

/**
 * A field that is stored.
 *
 * @param written how it stands in the file
 * @param column its name in the database
 * @param nativeType what {@code @db.…} says
 * @param defaultValue what {@code @default} says
 */
public record ScalarField(
        Field written,
        String column,
        FieldType type,
        Optional<NativeType> nativeType,
        Optional<FieldDefault> defaultValue) {

    /** Its name in the file. */
    public String name() {
        return written.name();
    }

    /** Where it stands. */
    public Spot spot() {
        return written.spot();
    }

    /** Whether it holds several values. */
    public boolean isList() {
        return written.arity() == Field.Arity.LIST;
    }

    /** Whether it may hold nothing. */
    public boolean isOptional() {
        return written.arity() == Field.Arity.OPTIONAL;
    }

    /** Whether the database numbers it. */
    public boolean isCounter() {
        return defaultValue.filter(FieldDefault.Counter.class::isInstance).isPresent();
    }
}
