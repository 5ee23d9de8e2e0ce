package dev.godwit.schema.change;

import dev.godwit.schema.Definition;
import java.util.List;
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

    /**
     * It becomes another without going, so that what uses it stays.
     *
     * @param was what it was
     * @param definition what it is afterwards
     * @param statements what does it
     */
    record Alter(Definition was, Definition definition, List<String> statements) implements DefinitionChange {

        public Alter {
            statements = List.copyOf(statements);
        }

        @Override
        public String kind() {
            return "alterDefinition";
        }

        /** The way back has statements of its own, which only the engine knows. */
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
            return was.name().equals(definition.name())
                    ? "alter " + was.title()
                    : "rename " + was.title() + " to " + definition.name();
        }
    }
}
