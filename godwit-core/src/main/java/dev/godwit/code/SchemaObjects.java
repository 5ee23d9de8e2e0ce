package dev.godwit.code;

import dev.godwit.schema.EnumType;
import dev.godwit.schema.Extension;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.change.EnumChange;
import dev.godwit.schema.change.ExtensionChange;
import dev.godwit.schema.change.NamespaceChange;
import dev.godwit.schema.change.SequenceChange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The words for schemas, extensions, sequences and enums.
 *
 * @param <S> what the words are said on
 */
public interface SchemaObjects<S> extends Changes<S> {

    /** Makes a schema, a place for tables. */
    default S createSchema(String name) {
        return change(new NamespaceChange.Create(Namespace.checked("schema", name), false));
    }

    /** Makes a schema unless it is there. */
    default S createSchemaIfNotExists(String name) {
        return change(new NamespaceChange.Create(Namespace.checked("schema", name), true));
    }

    /** Takes an empty schema away. */
    default S dropSchema(String name) {
        return change(new NamespaceChange.Drop(Namespace.checked("schema", name), false, false));
    }

    /** Takes an empty schema away if it is there. */
    default S dropSchemaIfExists(String name) {
        return change(new NamespaceChange.Drop(Namespace.checked("schema", name), true, false));
    }

    /** Takes a schema away with all that lies in it. */
    default S dropSchemaCascade(String name) {
        return change(new NamespaceChange.Drop(Namespace.checked("schema", name), false, true));
    }

    /** Switches an extension on (PostgreSQL). */
    default S createExtension(String name) {
        return change(new ExtensionChange.Create(extension(name), false));
    }

    /** Switches an extension on unless it is (PostgreSQL). */
    default S createExtensionIfNotExists(String name) {
        return change(new ExtensionChange.Create(extension(name), true));
    }

    /** Switches an extension off (PostgreSQL). */
    default S dropExtension(String name) {
        return change(new ExtensionChange.Drop(name, Optional.of(extension(name)), false));
    }

    /** Switches an extension off if it is on (PostgreSQL). */
    default S dropExtensionIfExists(String name) {
        return change(new ExtensionChange.Drop(name, Optional.of(extension(name)), true));
    }

    /** Makes a sequence of numbers from 1 by 1. */
    default S createSequence(String name) {
        return change(new SequenceChange.Create(Sequence.of(name(name)), false));
    }

    /** Makes a sequence of numbers from here by this step. */
    default S createSequence(String name, long start, long increment) {
        if (increment == 0) {
            throw Mistake.of("Sequence " + name + " goes by steps of 0.", "A step is any other number.");
        }
        Sequence plain = Sequence.of(name(name));
        return change(new SequenceChange.Create(
                new Sequence(
                        plain.name(),
                        OptionalLong.of(start),
                        OptionalLong.of(increment),
                        plain.least(),
                        plain.greatest(),
                        plain.cycle(),
                        plain.cache()),
                false));
    }

    /** Takes a sequence away. */
    default S dropSequence(String name) {
        return change(new SequenceChange.Drop(name(name), Optional.empty(), false));
    }

    /** Takes a sequence away if it is there. */
    default S dropSequenceIfExists(String name) {
        return change(new SequenceChange.Drop(name(name), Optional.empty(), true));
    }

    /** Makes an enum that is a type of its own (PostgreSQL, H2). */
    default S createEnum(String name, String... values) {
        return change(new EnumChange.Create(enumType(name, values)));
    }

    /** Takes an enum away. */
    default S dropEnum(String name) {
        return change(new EnumChange.Drop(name(name), Optional.empty(), false));
    }

    /** The same, saying which values it had, so that there is a way back. */
    default S dropEnum(String name, String... values) {
        return change(new EnumChange.Drop(name(name), Optional.of(enumType(name, values)), false));
    }

    /** Takes an enum away if it is there. */
    default S dropEnumIfExists(String name) {
        return change(new EnumChange.Drop(name(name), Optional.empty(), true));
    }

    /** Gives an enum another value, behind the others. It has no way back. */
    default S addEnumValue(String name, String value) {
        return change(new EnumChange.AddValue(name(name), value, Optional.empty()));
    }

    /** Gives an enum another value, behind this one. It has no way back. */
    default S addEnumValue(String name, String value, String after) {
        return change(new EnumChange.AddValue(name(name), value, Optional.of(after)));
    }

    /** Gives a value of an enum another name. */
    default S renameEnumValue(String name, String from, String to) {
        return change(new EnumChange.RenameValue(name(name), from, to));
    }

    /** Gives an enum another name. */
    default S renameEnum(String from, String to) {
        return change(new EnumChange.Rename(name(from), name(to)));
    }

    private EnumType enumType(String name, String... values) {
        if (values.length == 0) {
            throw Mistake.of("The enum " + name + " has no values.", "Write them behind its name.");
        }
        return new EnumType(name(name), List.of(values));
    }

    private static Extension extension(String name) {
        return new Extension(Namespace.checked("extension", name), Optional.empty());
    }
}
