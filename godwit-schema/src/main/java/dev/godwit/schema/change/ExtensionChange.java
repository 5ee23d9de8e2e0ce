package dev.godwit.schema.change;

import dev.godwit.schema.Extension;
import java.util.Optional;

/** A change of an extension. */
public sealed interface ExtensionChange extends Change {

    /** An extension is switched on. */
    record Create(Extension extension, boolean ifAbsent) implements ExtensionChange {

        @Override
        public String kind() {
            return "createExtension";
        }

        @Override
        public Optional<Change> inverse() {
            return ifAbsent ? Optional.empty() : Optional.of(new Drop(extension.name(), Optional.of(extension), false));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "create extension " + extension.name();
        }
    }

    /** An extension is switched off. */
    record Drop(String name, Optional<Extension> was, boolean ifPresent) implements ExtensionChange {

        @Override
        public String kind() {
            return "dropExtension";
        }

        @Override
        public Optional<Change> inverse() {
            return ifPresent ? Optional.empty() : was.map(before -> new Create(before, false));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "drop extension " + name;
        }
    }

    /** An extension goes to another version. */
    record Update(Extension to, Extension was) implements ExtensionChange {

        @Override
        public String kind() {
            return "updateExtension";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Update(was, to));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "update extension " + to.name()
                    + to.version().map(version -> " to " + version).orElse("");
        }
    }
}
