package dev.godwit.schema.change;

import dev.godwit.schema.Routine;
import java.util.Locale;
import java.util.Optional;

/** A change of a function or a procedure. */
public sealed interface RoutineChange extends Change {

    /** A new routine; {@code was} is the one whose place it takes, if there is one. */
    record Create(Routine routine, Optional<Routine> was) implements RoutineChange {

        @Override
        public String kind() {
            return "createRoutine";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(was.isPresent() ? new Create(was.get(), Optional.of(routine)) : new Drop(routine));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return (was.isPresent() ? "create or replace " : "create ")
                    + routine.kind().toLowerCase(Locale.ROOT) + " " + routine.name();
        }
    }

    /** A routine goes. */
    record Drop(Routine routine) implements RoutineChange {

        @Override
        public String kind() {
            return "dropRoutine";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Create(routine, Optional.empty()));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "drop " + routine.kind().toLowerCase(Locale.ROOT) + " " + routine.name();
        }
    }
}
