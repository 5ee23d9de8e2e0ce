package dev.godwit.schema.change;

import dev.godwit.schema.EnumType;
import dev.godwit.schema.QualifiedName;
import java.util.Optional;

/** A change of an enumeration that is a type of its own. */
public sealed interface EnumChange extends Change {

    /** A new type. */
    record Create(EnumType type) implements EnumChange {

        @Override
        public String kind() {
            return "createEnum";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Drop(type.name(), Optional.of(type), false));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "create enum " + type.name() + " (" + String.join(", ", type.values()) + ")";
        }
    }

    /** A type goes; {@code was} says what it was, where that is known. */
    record Drop(QualifiedName name, Optional<EnumType> was, boolean ifPresent) implements EnumChange {

        @Override
        public String kind() {
            return "dropEnum";
        }

        @Override
        public Optional<Change> inverse() {
            return ifPresent ? Optional.empty() : was.map(Create::new);
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "drop enum " + name;
        }
    }

    /**
     * A type gets another value. Engines cannot take a value away.
     *
     * @param after the value behind which it stands; empty for the last place, or where {@code before} says the place
     * @param before the value in front of which it stands
     */
    record AddValue(QualifiedName name, String value, Optional<String> after, Optional<String> before)
            implements EnumChange {

        public AddValue {
            if (after.isPresent() && before.isPresent()) {
                throw new IllegalArgumentException("A new value has one place: behind one or in front of one.");
            }
        }

        /** A value behind this one; empty for the last place. */
        public AddValue(QualifiedName name, String value, Optional<String> after) {
            this(name, value, after, Optional.empty());
        }

        @Override
        public String kind() {
            return "addEnumValue";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.empty();
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "add value " + value + " to enum " + name;
        }
    }

    /** A value of a type gets another name. */
    record RenameValue(QualifiedName name, String from, String to) implements EnumChange {

        @Override
        public String kind() {
            return "renameEnumValue";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new RenameValue(name, to, from));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "rename value " + from + " of enum " + name + " to " + to;
        }
    }

    /** A type gets another name. */
    record Rename(QualifiedName name, QualifiedName to) implements EnumChange {

        @Override
        public String kind() {
            return "renameEnum";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Rename(to, name));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "rename enum " + name + " to " + to;
        }
    }
}
