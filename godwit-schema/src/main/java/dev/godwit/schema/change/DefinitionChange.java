package dev.godwit.schema.change;

import dev.godwit.schema.Definition;
import java.util.Optional;

/** A change of something that is kept as statements. */
public sealed interface DefinitionChange extends Change {

    /** What it is about. */
    Definition definition();

    /** It comes. */
    record Create(Definition definition) implements DefinitionChange {

        @Override
        public String kind() {
            return "createDefinition";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Drop(definition));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "create " + definition.title();
        }
    }

    /** It goes. */
    record Drop(Definition definition) implements DefinitionChange {

        @Override
        public String kind() {
            return "dropDefinition";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Create(definition));
        }

        @Override
        public boolean isDestructive() {
            return definition.standing() == Definition.Standing.STORE;
        }

        @Override
        public String text() {
            return "drop " + definition.title();
        }
    }
}
