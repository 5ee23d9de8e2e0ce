package dev.godwit.migration;

/**
 * A script that runs around migrations.
 *
 * @param event when it runs
 * @param name what tells callbacks of the same event apart; they run in the order of their names
 * @param script what it runs
 * @param file the file as messages name it
 */
public record Callback(Event event, String name, Script script, String file) {

    /** The moments at which callbacks run. */
    public enum Event {
        /**
         * Before the first migration of a run, after the lock is held, when at least one is pending. What it sets in the session holds
         * for the run.
         */
        BEFORE_MIGRATE("beforeMigrate"),
        /** After the last migration of a run that had none fail. */
        AFTER_MIGRATE("afterMigrate"),
        /** After a migration of a run failed and its transaction was undone. */
        AFTER_MIGRATE_ERROR("afterMigrateError"),
        /** Before each migration, in its transaction where it has one. */
        BEFORE_EACH("beforeEach"),
        /** After each migration, in its transaction where it has one. */
        AFTER_EACH("afterEach"),
        /** After a migration failed and its transaction was undone. */
        AFTER_EACH_ERROR("afterEachError"),
        /** Before the first undo of a run. What it sets in the session holds for the run. */
        BEFORE_ROLLBACK("beforeRollback"),
        /** After the last undo of a run that had none fail. */
        AFTER_ROLLBACK("afterRollback"),
        /** After an undo failed. */
        AFTER_ROLLBACK_ERROR("afterRollbackError");

        private final String fileName;

        Event(String fileName) {
            this.fileName = fileName;
        }

        /** The stem of the files that hold callbacks of this event: {@code beforeMigrate.sql}, {@code beforeMigrate__x.sql}. */
        public String fileName() {
            return fileName;
        }
    }
}
