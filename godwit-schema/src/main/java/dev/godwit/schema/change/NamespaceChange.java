package dev.godwit.schema.change;

import java.util.Optional;

/** A change of a schema, in the sense of a place for tables. */
public sealed interface NamespaceChange extends Change {

    /** A new schema. */
    record Create(String name, boolean ifAbsent) implements NamespaceChange {

        @Override
        public String kind() {
            return "createSchema";
        }

        @Override
        public Optional<Change> inverse() {
            return ifAbsent ? Optional.empty() : Optional.of(new Drop(name, false, false));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "create schema " + name;
        }
    }

    /** A schema goes; {@code cascade} takes with it all that lies in it. */
    record Drop(String name, boolean ifPresent, boolean cascade) implements NamespaceChange {

        @Override
        public String kind() {
            return "dropSchema";
        }

        @Override
        public Optional<Change> inverse() {
            return cascade || ifPresent ? Optional.empty() : Optional.of(new Create(name, false));
        }

        @Override
        public boolean isDestructive() {
            return cascade;
        }

        @Override
        public String text() {
            return "drop schema " + name + (cascade ? " with all that lies in it" : "");
        }
    }
}
