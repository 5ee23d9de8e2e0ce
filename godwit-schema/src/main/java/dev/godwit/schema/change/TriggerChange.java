package dev.godwit.schema.change;

import dev.godwit.schema.Trigger;
import java.util.Optional;

/** A change of a trigger. */
public sealed interface TriggerChange extends Change {

    /** A new trigger. */
    record Create(Trigger trigger) implements TriggerChange {

        @Override
        public String kind() {
            return "createTrigger";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Drop(trigger));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "create trigger " + trigger.name() + " on " + trigger.table();
        }
    }

    /** A trigger goes. */
    record Drop(Trigger trigger) implements TriggerChange {

        @Override
        public String kind() {
            return "dropTrigger";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Create(trigger));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "drop trigger " + trigger.name() + " of " + trigger.table();
        }
    }
}
