package dev.godwit.source.layout;

import dev.godwit.migration.Callback;
import dev.godwit.migration.Callback.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Callbacks: {@code beforeMigrate.sql}, {@code afterEach__statistics.sql}, under Godwit's names and Flyway's. */
final class CallbackLayout implements Layout {

    private static final Map<String, Event> EVENTS = events();

    /** Events of Flyway that happen during a migration and have no equal here; passing over them would change what a run does. */
    private static final Set<String> REFUSED = Set.of(
            "beforeEachMigrateStatement",
            "afterEachMigrateStatement",
            "afterEachMigrateStatementError",
            "beforeVersioned",
            "afterVersioned",
            "beforeRepeatables",
            "beforeEachUndo",
            "afterEachUndo",
            "afterEachUndoError",
            "beforeEachUndoStatement",
            "afterEachUndoStatement",
            "afterEachUndoStatementError",
            "beforeConnect",
            "afterConnect",
            "beforeCreateSchema",
            "createSchema");

    private static Map<String, Event> events() {
        Map<String, Event> events = new HashMap<>();
        for (Event event : Event.values()) {
            events.put(event.fileName(), event);
        }
        events.put("beforeEachMigrate", Event.BEFORE_EACH);
        events.put("afterEachMigrate", Event.AFTER_EACH);
        events.put("afterEachMigrateError", Event.AFTER_EACH_ERROR);
        events.put("afterMigrateApplied", Event.AFTER_MIGRATE);
        events.put("beforeUndo", Event.BEFORE_ROLLBACK);
        events.put("afterUndo", Event.AFTER_ROLLBACK);
        events.put("afterUndoError", Event.AFTER_ROLLBACK_ERROR);
        return Map.copyOf(events);
    }

    /** Whether a file is named as a callback, be it one that there is here or not. */
    static boolean isNamedSo(FileEntry file) {
        return EVENTS.containsKey(eventName(file)) || REFUSED.contains(eventName(file));
    }

    private static String eventName(FileEntry file) {
        String stem = file.stem();
        int separator = stem.indexOf("__");
        return separator < 0 ? stem : stem.substring(0, separator);
    }

    @Override
    public void claim(Unclaimed files, Found found) {
        for (FileEntry file : files.sql()) {
            String stem = file.stem();
            int separator = stem.indexOf("__");
            String eventName = eventName(file);
            String name = separator < 0 ? "" : stem.substring(separator + 2);
            Event event = EVENTS.get(eventName);
            if (event != null) {
                files.take(file);
                FlywayConf conf = FlywayConf.beside(file, files);
                found.add(new Callback(event, name, conf.applyTo(MigrateSections.readUp(file)), file.file()));
            } else if (REFUSED.contains(eventName)) {
                throw file.malformed(
                        0,
                        0,
                        "Godwit has no event " + eventName + ".",
                        "Use one of beforeMigrate, afterMigrate, beforeEach, afterEach, beforeRollback, afterRollback, or move the"
                                + " file elsewhere.");
            }
        }
    }
}
