package dev.godwit.dialect.schema;

import dev.godwit.dialect.schema.Piece.Statement;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.change.RoutineChange;
import dev.godwit.schema.change.TriggerChange;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Routines and triggers: their definitions are statements of the engine already, and only their end has to be written. */
public final class Programs {

    private Programs() {}

    /**
     * Routines.
     *
     * @param drop the statement that drops one
     */
    public static ChangeSql<RoutineChange> routines(Function<Routine, String> drop) {
        return change -> {
            if (change instanceof RoutineChange.Drop gone) {
                return List.of(new Statement(drop.apply(gone.routine())));
            }
            RoutineChange.Create create = (RoutineChange.Create) change;
            Statement definition = new Statement(create.routine().definition());
            if (create.was().isEmpty() || replaces(create.routine().definition())) {
                return List.of(definition);
            }
            return List.of(new Statement(drop.apply(create.was().get())), definition);
        };
    }

    /** Whether a definition puts itself in the place of what is there. */
    private static boolean replaces(String definition) {
        return definition.strip().toUpperCase(Locale.ROOT).matches("(?s)CREATE\\s+OR\\s+(REPLACE|ALTER)\\b.*");
    }

    /**
     * Triggers.
     *
     * @param drop the statement that drops one
     */
    public static ChangeSql<TriggerChange> triggers(Function<Trigger, String> drop) {
        return change -> List.of(new Statement(
                change instanceof TriggerChange.Create create
                        ? create.trigger().definition()
                        : drop.apply(((TriggerChange.Drop) change).trigger())));
    }
}
