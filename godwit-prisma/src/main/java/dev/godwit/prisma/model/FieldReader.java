package dev.godwit.prisma.model;

import dev.godwit.error.Nearest;
import dev.godwit.prisma.syntax.Argument;
import dev.godwit.prisma.syntax.Arguments;
import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.prisma.syntax.Field;
import dev.godwit.prisma.syntax.Mistake;
import dev.godwit.prisma.syntax.Value;
import dev.godwit.prisma.types.NativeKind;
import dev.godwit.prisma.types.NativeKinds;
import dev.godwit.prisma.types.Provider;
import dev.godwit.prisma.types.Scalar;
import java.util.List;
import java.util.Optional;

/** Reads a field that is stored. */
final class FieldReader {

    private final DataSource source;
    private final Mapped mapped;
    private final NativeKinds kinds;

    FieldReader(DataSource source) {
        this.source = source;
        this.mapped = new Mapped(source);
        this.kinds = NativeKinds.of(source.provider());
    }

    ScalarField read(Field field, FieldType type) {
        List<Attribute> natives =
                field.attributes().stream().filter(FieldReader::isNative).toList();
        AttributeRules.check(
                field.attributes().stream().filter(one -> !isNative(one)).toList(), AttributeRules.SCALAR, "A field");
        checkList(field);
        if (natives.size() > 1) {
            throw Mistake.at(natives.get(1).spot(), "A field has one native type.", "Leave one of them out.");
        }
        checkUpdatedAt(field, type);
        return new ScalarField(
                field,
                mapped.name(field.attribute("map")).orElse(field.name()),
                type,
                natives.stream().findFirst().map(attribute -> nativeType(attribute, type)),
                field.attribute("default").flatMap(attribute -> new DefaultReader(field, type).read(attribute)));
    }

    private static boolean isNative(Attribute attribute) {
        return attribute.name().contains(".");
    }

    private void checkList(Field field) {
        if (field.arity() == Field.Arity.LIST && source.provider() != Provider.POSTGRESQL) {
            throw Mistake.at(
                    field.typeSpot(),
                    "The field " + field.name() + " is a list, and "
                            + source.provider().displayName() + " has no lists in columns.",
                    "Make the list a model of its own, or use Json.");
        }
    }

    private static void checkUpdatedAt(Field field, FieldType type) {
        Optional<Attribute> updatedAt = field.attribute("updatedAt");
        if (updatedAt.isPresent()) {
            Arguments.of(updatedAt.get(), List.of());
            if (!type.is(Scalar.DATE_TIME) || field.arity() == Field.Arity.LIST) {
                throw Mistake.at(
                        updatedAt.get().spot(),
                        "@updatedAt is for moments, and the type of " + field.name() + " is " + type.text() + ".",
                        "Make it a DateTime, or leave @updatedAt out.");
            }
        }
    }

    private NativeType nativeType(Attribute attribute, FieldType type) {
        String prefix = source.name() + ".";
        if (!attribute.name().startsWith(prefix)) {
            throw Mistake.at(
                    attribute.spot(),
                    "`" + attribute.signed() + "` begins with no name of a datasource.",
                    "The datasource is called " + source.name() + ": write @" + prefix
                            + attribute.name().substring(attribute.name().indexOf('.') + 1) + ".");
        }
        String name = attribute.name().substring(prefix.length());
        if (!(type instanceof FieldType.Builtin builtin)) {
            throw Mistake.at(
                    attribute.spot(),
                    "A field of type " + type.text() + " has no native type.",
                    "Leave " + attribute.signed() + " out.");
        }
        NativeKind kind = kinds.find(name)
                .orElseThrow(() -> Mistake.at(
                        attribute.spot(),
                        source.provider().displayName() + " has no native type " + name + ".",
                        known(name, builtin.scalar())));
        if (!kind.scalars().contains(builtin.scalar())) {
            throw Mistake.at(
                    attribute.spot(),
                    "The native type " + name + " does not go with " + type.text() + ".",
                    known(name, builtin.scalar()));
        }
        return new NativeType(attribute.spot(), name, arguments(attribute, kind));
    }

    private String known(String name, Scalar scalar) {
        List<String> behind = kinds.behind(scalar);
        return behind.isEmpty()
                ? source.provider().displayName() + " has no native types for " + scalar.word() + ": leave it out."
                : Nearest.to(name, behind)
                        .map(nearest -> "Did you mean @" + source.name() + "." + nearest + "?")
                        .orElse("Behind " + scalar.word() + " may stand: " + String.join(", ", behind) + ".");
    }

    private static List<String> arguments(Attribute attribute, NativeKind kind) {
        List<Argument> arguments = attribute.arguments();
        if (!kind.takes(arguments.size())) {
            String many =
                    kind.least() == kind.most() ? String.valueOf(kind.least()) : kind.least() + " or " + kind.most();
            throw Mistake.at(
                    attribute.spot(),
                    attribute.signed() + " takes " + many + " arguments, not " + arguments.size() + ".",
                    kind.most() == 0
                            ? "Write it without parentheses."
                            : "Write numbers in its parentheses, for example " + attribute.signed()
                                    + (kind.most() == 1 ? "(10)." : "(10, 2)."));
        }
        return arguments.stream()
                .map(one -> number(one.value(), attribute, kind))
                .toList();
    }

    private static String number(Value value, Attribute attribute, NativeKind kind) {
        if (value instanceof Value.Digits digits && digits.digits().matches("[0-9]{1,9}")) {
            boolean isLength =
                    kind.scalars().contains(Scalar.STRING) || kind.scalars().contains(Scalar.BYTES);
            if (!isLength || Integer.parseInt(digits.digits()) > 0) {
                return digits.digits();
            }
        } else if (kind.takesMax()
                && value instanceof Value.Word word
                && word.word().equals(NativeKind.MAX)) {
            return NativeKind.MAX;
        }
        throw Mistake.at(
                value.spot(),
                attribute.signed() + " takes " + (kind.takesMax() ? "a length or Max" : "whole numbers") + ", not "
                        + value.text() + ".",
                "Write for example " + attribute.signed() + "(10).");
    }
}
